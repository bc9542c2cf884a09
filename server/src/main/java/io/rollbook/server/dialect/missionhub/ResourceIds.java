package io.rollbook.server.dialect.missionhub;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Ids of what belongs to a person. This API knows them by a number of their own, Rollbook by the
 * person and what tells them apart there; so an id is both, in digits that can be taken apart from
 * their end.
 */
final class ResourceIds {

  /** The most digits that any of the parts has. */
  private static final int LONGEST = 18;

  private static final int LONGEST_CHILD = 9;
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0," + (LONGEST - 1) + "}");
  private static final Pattern CHILD =
      Pattern.compile("0|[1-9][0-9]{0," + (LONGEST_CHILD - 1) + "}");

  /**
   * An e-mail address, a phone number or a postal address.
   *
   * @param number of the person
   * @param child its id among those of the person
   */
  record Child(long number, int child) {}

  /**
   * A person's place in an organization.
   *
   * @param number of the person
   */
  record Permission(long number, long organizationId) {}

  private ResourceIds() {}

  /** The person's number, the child's id, and in one digit how long that is. */
  static String of(Child id) {
    String child = Integer.toString(id.child);
    return id.number + child + child.length();
  }

  /** The person's number, the organization's id, and in two digits how long that is. */
  static String of(Permission id) {
    String organization = Long.toString(id.organizationId);
    return id.number
        + organization
        + (organization.length() < 10 ? "0" : "")
        + organization.length();
  }

  /** Takes a child's id apart; empty if it is none. */
  static Optional<Child> child(String text) {
    return parts(text, 1, CHILD)
        .map(it -> new Child(Long.parseLong(it.number), Integer.parseInt(it.rest)));
  }

  /** Takes a permission's id apart; empty if it is none. */
  static Optional<Permission> permission(String text) {
    return parts(text, 2, NUMBER)
        .map(it -> new Permission(Long.parseLong(it.number), Long.parseLong(it.rest)));
  }

  /** Reads a number as ids and references have it. */
  static Optional<Long> number(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  private record Parts(String number, String rest) {}

  private static Optional<Parts> parts(String text, int lengthDigits, Pattern rest) {
    int end = text.length() - lengthDigits;
    if (end < 2 || text.length() > 2 * LONGEST + lengthDigits || !isDigits(text)) {
      return Optional.empty();
    }
    int begin = end - Integer.parseInt(text.substring(end));
    return begin > 0 && begin < end
        ? Optional.of(new Parts(text.substring(0, begin), text.substring(begin, end)))
            .filter(it -> NUMBER.matcher(it.number).matches())
            .filter(it -> rest.matcher(it.rest).matches())
        : Optional.empty();
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(it -> it >= '0' && it <= '9');
  }
}
