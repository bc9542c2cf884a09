package io.rollbook.query.history;

import io.rollbook.customfield.CustomField;
import io.rollbook.participant.Attribute;
import io.rollbook.participant.Consent;
import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.Enrolment;
import io.rollbook.participant.Ledger;
import io.rollbook.participant.Membership;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.PostalAddress;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A participant as the fields that an auditor compares, named as in the AZAV Pilot schema where it
 * has them, and custom fields by their codes.
 */
final class AuditFields {

  private static final String STATUS = "status";
  private static final String MERGED = "merged";
  private static final String MERGED_INTO = "mergedInto";
  private static final String BOOKED = "totalBooked";
  private static final String PAID = "totalPaid";
  private static final String BALANCE = "totalBalance";

  private static final Set<String> IMPERSONAL =
      Set.of(STATUS, MERGED, MERGED_INTO, BOOKED, PAID, BALANCE);

  private final Map<Long, String> codes;

  /**
   * @param definitions of the workspace, by number; a field without one is named by its number, as
   *     is one whose code has been given to a newer field
   */
  AuditFields(List<CustomField> definitions) {
    Map<String, CustomField> newest = new LinkedHashMap<>();
    definitions.forEach(it -> newest.put(it.code().toLowerCase(Locale.ROOT), it));
    this.codes =
        newest.values().stream().collect(Collectors.toMap(CustomField::number, CustomField::code));
  }

  /** Whether the values of a field say nothing about the person, and can be told for ever. */
  static boolean isImpersonal(String field) {
    return IMPERSONAL.contains(field);
  }

  /**
   * Field to value in the form of JSON; fields without a value are left out, of an erased
   * participant all.
   */
  Map<String, Object> of(@Nullable Participant participant) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (participant == null || participant.erased()) {
      return fields;
    }
    fields.put(STATUS, participant.status().label());
    participant.identifiers().forEach((namespace, value) -> fields.put(namespace.label(), value));
    for (Attribute attribute : participant.attributes().keys()) {
      put(fields, attribute, participant);
    }
    putConsent(fields, participant.consent());
    participant
        .customFields()
        .forEach((number, value) -> fields.put("customFields." + nameOf(number), value));
    participant.memberships().forEach((id, it) -> fields.put("memberships." + id, membership(it)));
    participant.enrolments().forEach((key, it) -> fields.put("experiments." + key, enrolment(it)));
    putTotals(fields, participant.ledger());
    putMerges(fields, participant);
    return fields;
  }

  private String nameOf(long number) {
    return codes.getOrDefault(number, Long.toString(number));
  }

  private static void putMerges(Map<String, Object> fields, Participant participant) {
    ParticipantId survivor = participant.mergedInto();
    put(fields, MERGED_INTO, survivor == null ? null : survivor.value().toString());
    if (!participant.merged().isEmpty()) {
      fields.put(
          MERGED, participant.merged().stream().map(it -> it.id().value().toString()).toList());
    }
  }

  private static void putConsent(Map<String, Object> fields, Consent consent) {
    if (!consent.equals(Consent.UNSAID)) {
      fields.put("marketingOptOut", consent.marketingOptOut());
      fields.put("emailOptOut", consent.emailOptOut());
      fields.put("contactOptOut", consent.contactOptOut());
    }
  }

  private static Map<String, Object> membership(Membership membership) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("permissionId", membership.permissionId());
    put(fields, "followupStatus", membership.followupStatus());
    put(fields, "cruStatus", membership.cruStatus());
    Instant archivedAt = membership.archivedAt();
    put(fields, "archivedAt", archivedAt == null ? null : archivedAt.toString());
    return fields;
  }

  private static Map<String, Object> enrolment(Enrolment enrolment) {
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "variant", enrolment.variant());
    return fields;
  }

  private static void putTotals(Map<String, Object> fields, Ledger ledger) {
    ledger
        .currency()
        .ifPresent(
            currency -> {
              fields.put(BOOKED, ledger.booked().toPlainString() + ' ' + currency);
              fields.put(PAID, ledger.paid().toPlainString() + ' ' + currency);
              fields.put(BALANCE, ledger.balance().toPlainString() + ' ' + currency);
            });
  }

  private static void put(
      Map<String, Object> fields, Attribute attribute, Participant participant) {
    switch (attribute) {
      case BIRTH_DATE ->
          participant
              .attributes()
              .date(attribute)
              .ifPresent(date -> fields.put("date_of_birth", date.toString()));
      case GENDER ->
          participant
              .attributes()
              .gender()
              .ifPresent(gender -> fields.put(attribute.label(), gender.label()));
      case CONTACT_INFORMATION ->
          fields.put(
              attribute.label(),
              participant.attributes().contactPoints().stream()
                  .map(AuditFields::contactPoint)
                  .toList());
      case OTHER_ADDRESSES ->
          fields.put(
              attribute.label(),
              participant.attributes().otherAddresses().stream()
                  .map(AuditFields::address)
                  .toList());
      case EMAIL_CONTACT_ID -> {
        // tells which address is which, and nothing about the participant
      }
      default -> {
        Object value = participant.attributes().get(attribute);
        if (value != null) {
          fields.put(attribute.label(), value);
        }
      }
    }
  }

  private static Map<String, Object> contactPoint(ContactPoint point) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("type", point.type().label());
    fields.put("value", point.value());
    put(fields, "extension", point.extension());
    put(fields, "location", point.location());
    putIfTrue(fields, "primary", point.primary());
    putIfTrue(fields, "validated", point.validated());
    return fields;
  }

  private static Map<String, Object> address(PostalAddress address) {
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "kind", address.kind());
    put(fields, "street", address.street());
    put(fields, "houseNumber", address.houseNumber());
    put(fields, "zipCode", address.postalCode());
    put(fields, "city", address.city());
    put(fields, "region", address.region());
    put(fields, "country", address.country());
    List<String> lines = address.lines();
    if (lines != null && !lines.isEmpty()) {
      fields.put("lines", lines);
    }
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  private static void putIfTrue(Map<String, Object> fields, String name, boolean value) {
    if (value) {
      fields.put(name, true);
    }
  }
}
