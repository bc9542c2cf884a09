package io.rollbook.server.console.participants;

import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.ContactPoint.Kind;
import io.rollbook.participant.DetailRules;
import io.rollbook.participant.PostalAddress;
import io.rollbook.participant.Violation;
import io.rollbook.server.console.participants.EditRows.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into rows as new lists. The log has all faults of a list under one name,
 * which would tell nobody where they are, so the rules are asked for each row.
 */
final class ListEdit {

  private static final List<String> BLANK = List.of("can't be blank");

  private final Attributes before;
  private final Map<String, String> values;
  private final Set<String> contacts = new TreeSet<>();
  private final Set<String> addresses = new TreeSet<>();
  private final Map<String, List<String>> errors = new LinkedHashMap<>();

  /**
   * @param values what stands in all fields, by name
   */
  ListEdit(Attributes before, Map<String, String> values) {
    this.before = before;
    this.values = values;
  }

  /** Notes that something in a row is not what it was. */
  void touch(Place place) {
    (place.list().equals(EditRows.CONTACTS) ? contacts : addresses).add(place.key());
  }

  /** The lists that have changed. */
  void apply(Attributes.Builder change) {
    if (!contacts.isEmpty()) {
      change.set(Attribute.CONTACT_INFORMATION, contactPoints());
    }
    if (!addresses.isEmpty()) {
      change.set(Attribute.OTHER_ADDRESSES, postalAddresses());
    }
  }

  /** By field, once the lists have been made. */
  Map<String, List<String>> errors() {
    return errors;
  }

  private List<ContactPoint> contactPoints() {
    List<ContactPoint> points = new ArrayList<>();
    for (ContactPoint known : before.contactPoints()) {
      String key = Integer.toString(known.id());
      if (contacts.remove(key)) {
        contactPoint(key, known).ifPresent(points::add);
      } else {
        points.add(known);
      }
    }
    contacts.forEach(key -> contactPoint(key, null).ifPresent(points::add));
    return points;
  }

  private Optional<ContactPoint> contactPoint(String key, @Nullable ContactPoint known) {
    String list = EditRows.CONTACTS;
    if (isRemoved(list, key)) {
      return Optional.empty();
    }
    @Nullable String value = typed(list, key, EditRows.VALUE);
    @Nullable String extension = line(list, key, "extension");
    @Nullable String location = line(list, key, "location");
    if (value == null) {
      if (known == null && (extension != null || location != null)) {
        refuse(list, key, EditRows.VALUE, BLANK);
      }
      return Optional.empty();
    }
    @Nullable String type = typed(list, key, EditRows.TYPE);
    Optional<Kind> kind = type == null ? Optional.empty() : Kind.of(type);
    if (kind.isEmpty()) {
      refuse(list, key, EditRows.TYPE, type == null ? BLANK : List.of("is invalid"));
      return Optional.empty();
    }
    // What is known of a number is not known of another one.
    ContactPoint way =
        known != null && known.type() == kind.get()
            ? known.withValue(value)
            : new ContactPoint(kind.get(), value);
    ContactPoint point =
        new ContactPoint(
            kind.get(),
            value,
            extension,
            known != null && known.primary(),
            way.validated(),
            location,
            way.normalized(),
            known == null ? 0 : known.id());
    Attributes alone =
        Attributes.builder()
            .set(
                Attribute.CONTACT_INFORMATION,
                List.of(new ContactPoint(point.type(), point.value())))
            .build();
    refuse(list, key, EditRows.VALUE, messages(DetailRules.check(alone, Map.of())));
    return Optional.of(point);
  }

  private List<PostalAddress> postalAddresses() {
    List<PostalAddress> all = new ArrayList<>();
    for (PostalAddress known : before.otherAddresses()) {
      String key = Integer.toString(known.id());
      if (addresses.remove(key)) {
        postalAddress(key, known.id()).ifPresent(all::add);
      } else {
        all.add(known);
      }
    }
    addresses.forEach(key -> postalAddress(key, 0).ifPresent(all::add));
    return all;
  }

  private Optional<PostalAddress> postalAddress(String key, int id) {
    String list = EditRows.ADDRESSES;
    if (isRemoved(list, key)) {
      return Optional.empty();
    }
    @Nullable String typedLines = typed(list, key, EditRows.LINES);
    List<String> lines = typedLines == null ? List.of() : typedLines.lines().toList();
    refuse(
        list,
        key,
        EditRows.LINES,
        lines.stream()
            .flatMap(it -> messages(DetailRules.checkLine(EditRows.LINES, it)).stream())
            .distinct()
            .toList());
    PostalAddress address =
        new PostalAddress(
            line(list, key, "kind"),
            lines,
            line(list, key, "street"),
            line(list, key, "houseNumber"),
            line(list, key, "zipCode"),
            line(list, key, "city"),
            line(list, key, "region"),
            line(list, key, "country"),
            id);
    return Optional.of(address).filter(it -> it.texts().findAny().isPresent());
  }

  private boolean isRemoved(String list, String key) {
    return typed(list, key, EditRows.REMOVE) != null;
  }

  /** A text of one line, for which the rules are asked. */
  private @Nullable String line(String list, String key, String part) {
    @Nullable String text = typed(list, key, part);
    if (text != null) {
      refuse(list, key, part, messages(DetailRules.checkLine(part, text)));
    }
    return text;
  }

  private @Nullable String typed(String list, String key, String part) {
    return Stream.ofNullable(values.get(EditRows.Row.name(list, key, part)))
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private void refuse(String list, String key, String part, List<String> messages) {
    if (!messages.isEmpty()) {
      errors.put(EditRows.Row.name(list, key, part), messages);
    }
  }

  private static List<String> messages(List<Violation> violations) {
    return violations.stream().map(Violation::message).toList();
  }
}
