package io.rollbook.audit;

import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFieldType;
import io.rollbook.participant.Attribute;
import io.rollbook.participant.Consent;
import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.Enrolment;
import io.rollbook.participant.HistoryEntry.Change;
import io.rollbook.participant.Ledger;
import io.rollbook.participant.LedgerEntry;
import io.rollbook.participant.Membership;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.PostalAddress;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A participant as the fields that an auditor compares, named as in the AZAV Pilot schema where it
 * has them, and custom fields by their codes.
 */
public final class AuditFields {

  public static final String STATUS = "status";
  public static final String MERGED = "merged";
  public static final String MERGED_INTO = "mergedInto";

  static final String BIRTH_DATE = "date_of_birth";
  static final String CUSTOM_FIELDS = "customFields";
  static final String MEMBERSHIPS = "memberships";
  static final String EXPERIMENTS = "experiments";

  private final Map<Long, CustomField> definitions = new LinkedHashMap<>();
  private final Map<Long, String> codes = new LinkedHashMap<>();

  /**
   * @param definitions of the workspace, by number; a field without one is named by its number, as
   *     is one whose code has been given to a newer field
   */
  public AuditFields(List<CustomField> definitions) {
    Map<String, CustomField> newest = new LinkedHashMap<>();
    definitions.forEach(it -> newest.put(it.code().toLowerCase(Locale.ROOT), it));
    definitions.forEach(it -> this.definitions.put(it.number(), it));
    newest.values().forEach(it -> codes.put(it.number(), it.code()));
  }

  /** What differs between two states; null is one without any field. */
  public List<Change> changes(@Nullable Participant before, @Nullable Participant after) {
    Map<String, Object> from = of(before);
    Map<String, Object> to = of(after);
    Set<String> names = new LinkedHashSet<>(from.keySet());
    names.addAll(to.keySet());
    return names.stream()
        .filter(field -> !Objects.equals(from.get(field), to.get(field)))
        .map(field -> new Change(field, from.get(field), to.get(field)))
        .toList();
  }

  /**
   * Field to value in the form of JSON; fields without a value are left out, of an erased
   * participant all.
   */
  public Map<String, Object> of(@Nullable Participant participant) {
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
    participant.customFields().forEach((number, value) -> putCustom(fields, number, value));
    participant
        .memberships()
        .forEach((id, it) -> fields.put(MEMBERSHIPS + '.' + id, membership(it)));
    participant
        .enrolments()
        .forEach((key, it) -> fields.put(EXPERIMENTS + '.' + key, enrolment(it)));
    putEntries(fields, participant.ledger());
    putTotals(fields, participant.ledger());
    putMerges(fields, participant);
    return fields;
  }

  /** By its code and as people are to see it, as in the profile; a statement is nobody's value. */
  private void putCustom(Map<String, Object> fields, long number, String kept) {
    @Nullable CustomField field = definitions.get(number);
    if (field != null && field.type() == CustomFieldType.STATEMENT) {
      return;
    }
    String name = codes.getOrDefault(number, Long.toString(number));
    @Nullable String shown = field == null ? kept : field.processed(kept);
    fields.put(CUSTOM_FIELDS + '.' + name, shown == null ? kept : shown);
  }

  private static void putEntries(Map<String, Object> fields, Ledger ledger) {
    for (LedgerEntry entry : ledger.entries()) {
      Map<String, Object> members = new LinkedHashMap<>();
      members.put("amount", entry.amount().toPlainString());
      members.put("currency", entry.currency());
      putIfTrue(members, "reversed", !ledger.counts(entry));
      fields.put(entry.kind().label() + "s." + entry.reference(), members);
    }
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
      put(fields, "consentSource", consent.source());
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
              fields.put("totalBooked", ledger.booked().toPlainString() + ' ' + currency);
              fields.put("totalPaid", ledger.paid().toPlainString() + ' ' + currency);
              fields.put("totalBalance", ledger.balance().toPlainString() + ' ' + currency);
            });
  }

  private static void put(
      Map<String, Object> fields, Attribute attribute, Participant participant) {
    switch (attribute) {
      case BIRTH_DATE ->
          participant
              .attributes()
              .date(attribute)
              .ifPresent(date -> fields.put(BIRTH_DATE, date.toString()));
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
