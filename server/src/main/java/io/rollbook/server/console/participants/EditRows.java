package io.rollbook.server.console.participants;

import io.rollbook.participant.Attribute;
import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.Participant;
import io.rollbook.participant.PostalAddress;
import io.rollbook.server.console.participants.EditField.Group;
import io.rollbook.server.console.participants.EditField.Option;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lists of the form by which a participant is edited: contact points and other addresses. Their
 * fields are named by list, by the id of what they are about, and by part. What has no id yet is
 * new1, new2 and so on.
 */
final class EditRows {

  static final String CONTACTS = Attribute.CONTACT_INFORMATION.label();
  static final String ADDRESSES = Attribute.OTHER_ADDRESSES.label();

  static final String REMOVE = "remove";
  static final String TYPE = "type";
  static final String VALUE = "value";
  static final String LINES = "lines";
  private static final String EXTENSION = "extension";
  private static final String LOCATION = "location";
  static final List<String> ADDRESS_PARTS =
      List.of("kind", "street", "houseNumber", "zipCode", "city", "region", "country");

  private static final String NEW = "new";

  /** More than there can be are of no use. */
  private static final int MANY = 120;

  private static final Pattern NAME =
      Pattern.compile(
          '('
              + CONTACTS
              + '|'
              + ADDRESSES
              + ")\\.([1-9][0-9]{0,8}|new[1-9][0-9]{0,2})\\.([a-zA-Z]+)");

  private EditRows() {}

  /**
   * One of the things in a list.
   *
   * @param list the name of the list
   * @param key the id, or what stands for it
   */
  record Row(String list, String key, List<EditField> fields) {

    public boolean isNew() {
      return key.startsWith(NEW);
    }

    static String name(String list, String key, String part) {
      return list + '.' + key + '.' + part;
    }
  }

  /** Which row of which list a field belongs to; null if it is no part of a list. */
  record Place(String list, String key, String part) {

    static @Nullable Place of(String name) {
      Matcher matcher = NAME.matcher(name);
      if (!matcher.matches()) {
        return null;
      }
      MatchResult found = matcher.toMatchResult();
      return new Place(found.group(1), found.group(2), found.group(3));
    }
  }

  /**
   * The rows for all that a participant has, for all that somebody typed, and one to add something.
   *
   * @param typed names of fields
   * @param more the list in which another row is asked for, or an empty text
   */
  static List<Row> of(Participant participant, Collection<String> typed, String more) {
    List<Row> rows = new ArrayList<>();
    keys(CONTACTS, ids(participant.attributes().contactPoints(), ContactPoint::id), typed, more)
        .forEach(it -> rows.add(new Row(CONTACTS, it, contact(it))));
    keys(ADDRESSES, ids(participant.attributes().otherAddresses(), PostalAddress::id), typed, more)
        .forEach(it -> rows.add(new Row(ADDRESSES, it, address(it))));
    return rows;
  }

  private static <T> List<String> ids(List<T> list, Function<T, Integer> id) {
    return list.stream().map(id).map(String::valueOf).toList();
  }

  private static Set<String> keys(
      String list, List<String> known, Collection<String> typed, String more) {
    Set<String> keys = new LinkedHashSet<>(known);
    Set<String> given =
        typed.stream()
            .flatMap(it -> Stream.ofNullable(Place.of(it)))
            .filter(it -> it.list().equals(list))
            .map(Place::key)
            .collect(Collectors.toSet());
    given.stream()
        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .limit(MANY)
        .forEach(keys::add);
    int next = 1;
    while (keys.contains(NEW + next)) {
      next++;
    }
    if (next == 1 || more.equals(list)) {
      keys.add(NEW + next);
    }
    return keys;
  }

  /** What stands in the rows' fields, by name. */
  static Map<String, String> valuesOf(Participant participant) {
    Map<String, String> values = new LinkedHashMap<>();
    for (ContactPoint point : participant.attributes().contactPoints()) {
      String key = Integer.toString(point.id());
      put(values, CONTACTS, key, TYPE, point.type().label());
      put(values, CONTACTS, key, VALUE, point.value());
      put(values, CONTACTS, key, EXTENSION, point.extension());
      put(values, CONTACTS, key, LOCATION, point.location());
    }
    for (PostalAddress address : participant.attributes().otherAddresses()) {
      String key = Integer.toString(address.id());
      put(values, ADDRESSES, key, "kind", address.kind());
      put(values, ADDRESSES, key, "street", address.street());
      put(values, ADDRESSES, key, "houseNumber", address.houseNumber());
      put(values, ADDRESSES, key, "zipCode", address.postalCode());
      put(values, ADDRESSES, key, "city", address.city());
      put(values, ADDRESSES, key, "region", address.region());
      put(values, ADDRESSES, key, "country", address.country());
      List<String> lines = address.lines();
      put(values, ADDRESSES, key, LINES, lines == null ? null : String.join("\n", lines));
    }
    return values;
  }

  private static void put(
      Map<String, String> values, String list, String key, String part, @Nullable String value) {
    values.put(Row.name(list, key, part), value == null ? "" : value);
  }

  private static List<EditField> contact(String key) {
    List<Option> kinds =
        Stream.of(ContactPoint.Kind.values())
            .map(it -> new Option(it.label(), "kind." + it.label(), null))
            .toList();
    return Stream.concat(
            Stream.of(
                field(CONTACTS, key, TYPE, "choice", kinds),
                field(CONTACTS, key, VALUE, "text", List.of()),
                field(CONTACTS, key, EXTENSION, "text", List.of()),
                field(CONTACTS, key, LOCATION, "text", List.of())),
            removal(CONTACTS, key))
        .toList();
  }

  private static List<EditField> address(String key) {
    Stream<EditField> parts =
        ADDRESS_PARTS.stream().map(it -> field(ADDRESSES, key, it, "text", List.of()));
    return Stream.of(
            parts,
            Stream.of(field(ADDRESSES, key, LINES, "note", List.of())),
            removal(ADDRESSES, key))
        .flatMap(it -> it)
        .toList();
  }

  private static Stream<EditField> removal(String list, String key) {
    return key.startsWith(NEW)
        ? Stream.of()
        : Stream.of(field(list, key, REMOVE, "flag", List.of()));
  }

  private static EditField field(
      String list, String key, String part, String kind, List<Option> options) {
    return new EditField(
        Row.name(list, key, part),
        "part." + part,
        null,
        kind,
        options,
        false,
        list.equals(CONTACTS) ? Group.CONTACTS : Group.ADDRESSES);
  }
}
