package io.rollbook.audit;

import io.rollbook.participant.Attribute;
import io.rollbook.participant.IdentifierNamespace;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which names {@link AuditFields} may give to a field. */
public final class AuditFieldNames {

  /** Each has fields under names of their own, behind a dot. */
  private static final Set<String> GROUPS =
      inLowerCase(
          Stream.of(
              AuditFields.CUSTOM_FIELDS,
              AuditFields.MEMBERSHIPS,
              AuditFields.EXPERIMENTS,
              "bookings",
              "payments"));

  private static final Set<String> NAMES = inLowerCase(names());

  private AuditFieldNames() {}

  /** Whether a field or a group of them can have this name, in any case. */
  public static boolean isKnown(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int dot = lower.indexOf('.');
    return NAMES.contains(lower)
        || GROUPS.contains(lower)
        || (dot > 0 && dot < lower.length() - 1 && GROUPS.contains(lower.substring(0, dot)));
  }

  private static Stream<String> names() {
    Stream<String> attributes =
        Arrays.stream(Attribute.values())
            .filter(it -> it != Attribute.BIRTH_DATE && it != Attribute.EMAIL_CONTACT_ID)
            .map(Attribute::label);
    Stream<String> identifiers =
        Arrays.stream(IdentifierNamespace.values()).map(IdentifierNamespace::label);
    Stream<String> others =
        Stream.of(
            AuditFields.STATUS,
            AuditFields.MERGED,
            AuditFields.MERGED_INTO,
            AuditFields.BIRTH_DATE,
            "address",
            "totalBooked",
            "totalPaid",
            "totalBalance",
            "marketingOptOut",
            "emailOptOut",
            "contactOptOut",
            "consentSource");
    return Stream.of(attributes, identifiers, others).flatMap(it -> it);
  }

  private static Set<String> inLowerCase(Stream<String> names) {
    return names.map(it -> it.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
  }
}
