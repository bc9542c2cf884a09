package io.rollbook.query.profilevalues;

import io.rollbook.customfield.StandardNames;
import io.rollbook.participant.Attribute;
import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.Membership;
import io.rollbook.participant.Participant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The tokens by which participants are found exactly. All of them are in one index, so this is the
 * only place that may write one, be it for a row or for a question.
 */
final class Facets {

  /** Longer values are in the index as a digest: it has no room for long ones. */
  private static final int MAX_VALUE = 100;

  /** Values that columns of their own stand for. */
  private static final Set<String> WITHOUT =
      Set.of("personid", "serialnumber", "fullname", "status");

  private Facets() {}

  /**
   * All tokens of a participant; none if it is not to be found.
   *
   * @param document as {@link ProfileDocument} makes it
   */
  static List<String> of(Participant participant, Map<String, String> document) {
    if (!participant.exists()) {
      return List.of();
    }
    Set<String> tokens = new LinkedHashSet<>();
    if (participant.attributes().get(Attribute.CONTACT_ID) instanceof Long contact) {
      tokens.add(contact(contact));
    }
    for (ContactPoint point : participant.attributes().contactPoints()) {
      if (point.type().isPhone()) {
        tokens.add(phone(point.type(), point.value()));
      }
    }
    tokens.add(optedOut(participant.consent().marketingOptOut()));
    for (Membership membership : participant.memberships().values()) {
      tokens.add(organization(membership.organizationId()));
      tokens.add(permission(membership.permissionId()));
      String followup = membership.followupStatus();
      if (followup != null) {
        tokens.add(followup(followup));
      }
    }
    participant.enrolments().keySet().forEach(it -> tokens.add(experiment(it)));
    participant.customFields().keySet().forEach(it -> tokens.add(customField(it)));
    document.forEach(
        (name, value) -> {
          if (has(name)) {
            tokens.add(value(name, value));
          }
        });
    return List.copyOf(tokens);
  }

  /** Whether there are tokens for the values of this name. */
  static boolean has(String name) {
    return !WITHOUT.contains(StandardNames.comparable(name));
  }

  static String contact(long id) {
    return "contact=" + id;
  }

  static String phone(ContactPoint.Kind kind, String number) {
    return "phone." + kind.label() + '=' + number;
  }

  static String optedOut(boolean optedOut) {
    return "optedOut=" + optedOut;
  }

  static String organization(long id) {
    return "organization=" + id;
  }

  static String permission(long id) {
    return "permission=" + id;
  }

  static String followup(String status) {
    return "followup=" + status;
  }

  static String experiment(String key) {
    return "experiment=" + key;
  }

  /** That there is a value for this field, whatever its name and its value are. */
  static String customField(long number) {
    return "customField=" + number;
  }

  /**
   * A value of the flat document.
   *
   * @param name of a standard value in any spelling, or the code of a custom field in any case
   */
  static String value(String name, String value) {
    String field =
        StandardNames.contains(name)
            ? StandardNames.comparable(name)
            : name.toLowerCase(Locale.ROOT);
    return value.length() > MAX_VALUE
        ? "field#" + field + '=' + digest(value)
        : "field=" + field + '=' + value;
  }

  private static String digest(String value) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
