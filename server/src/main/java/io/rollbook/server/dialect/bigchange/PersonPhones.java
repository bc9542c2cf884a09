package io.rollbook.server.dialect.bigchange;

import io.rollbook.participant.Attributes;
import io.rollbook.participant.ContactBook;
import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.ContactPoint.Kind;
import io.rollbook.participant.DetailRules;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client says about telephone numbers. The API has one of each, of which a participant may
 * have many; it sees and sets the first.
 *
 * @param given by member; null takes away
 */
record PersonPhones(Map<String, @Nullable String> given) {

  static final String MOBILE = "mobile";
  static final String LANDLINE = "landline";
  static final String EXTENSION = "extension";

  private static final Kind[] LANDLINES = {Kind.LANDLINE, Kind.PHONE};

  static PersonPhones read(PersonBody body) {
    Map<String, @Nullable String> given = new HashMap<>();
    for (String member : List.of(MOBILE, LANDLINE, EXTENSION)) {
      body.stripped(
          member,
          value -> {
            given.put(member, value);
            if (value != null) {
              body.refuse(DetailRules.checkLine(member, value));
            }
          });
    }
    return new PersonPhones(given);
  }

  /** Which kinds of number a member stands for. */
  static Set<Kind> kinds(String member) {
    return member.equals(MOBILE) ? Set.of(Kind.MOBILE) : Set.of(LANDLINES);
  }

  /**
   * What is to change about somebody.
   *
   * @throws RequestRefused with 422 if there is no landline to have the extension
   */
  Attributes changes(Attributes before) {
    ContactBook book = new ContactBook(before);
    if (given.containsKey(MOBILE)) {
      book.setPhone(given.get(MOBILE), Kind.MOBILE);
    }
    if (given.containsKey(LANDLINE)) {
      book.setPhone(given.get(LANDLINE), LANDLINES);
    }
    String extension = given.get(EXTENSION);
    if (given.containsKey(EXTENSION)
        && !book.setExtension(extension, LANDLINES)
        && extension != null) {
      throw new RequestRefused(Problem.invalid(EXTENSION, "needs a landline"));
    }
    return book.changes();
  }

  /** All three members of somebody, null where there is nothing. */
  static Map<String, @Nullable String> of(Attributes attributes) {
    ContactBook book = new ContactBook(attributes);
    Optional<ContactPoint> landline = book.phone(LANDLINES);
    Map<String, @Nullable String> members = new LinkedHashMap<>();
    members.put(MOBILE, book.phone(Kind.MOBILE).map(ContactPoint::value).orElse(null));
    members.put(LANDLINE, landline.map(ContactPoint::value).orElse(null));
    members.put(EXTENSION, landline.map(ContactPoint::extension).orElse(null));
    return members;
  }
}
