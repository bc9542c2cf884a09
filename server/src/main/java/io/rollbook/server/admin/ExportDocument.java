package io.rollbook.server.admin;

import io.rollbook.assignment.AssignmentEnd;
import io.rollbook.assignment.ContactAssignment;
import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFieldType;
import io.rollbook.customfield.StandardValues;
import io.rollbook.participant.Alias;
import io.rollbook.participant.Attribute;
import io.rollbook.participant.AttributeType;
import io.rollbook.participant.ContactBook;
import io.rollbook.participant.Gender;
import io.rollbook.participant.Ledger;
import io.rollbook.participant.LedgerEntry;
import io.rollbook.participant.Participant;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that is known of a person, but for the history, in the form of JSON. */
final class ExportDocument {

  private ExportDocument() {}

  /**
   * The document's members, in their order.
   *
   * @param definitions of the workspace, by number
   */
  static Map<String, @Nullable Object> of(
      Participant participant,
      List<CustomField> definitions,
      List<ContactAssignment> assignments,
      Instant exportedAt) {
    ContactBook book = new ContactBook(participant.attributes());
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("exportedAt", exportedAt.toString());
    document.put("id", participant.id().value().toString());
    document.put("number", participant.number());
    document.put("version", participant.version());
    document.put("status", participant.status().label());
    document.put("createdAt", participant.createdAt().toString());
    document.put("updatedAt", participant.updatedAt().toString());
    document.put("profile", profile(participant, definitions));
    document.put("attributes", attributes(participant));
    document.put("identifiers", identifiers(participant));
    document.put("contactPoints", participant.attributes().contactPoints());
    document.put("addresses", book.addresses());
    document.put("consent", participant.consent());
    document.put("memberships", List.copyOf(participant.memberships().values()));
    document.put("experiments", List.copyOf(participant.enrolments().values()));
    document.put("bookings", entries(participant.ledger(), LedgerEntry.Kind.BOOKING));
    document.put("payments", entries(participant.ledger(), LedgerEntry.Kind.PAYMENT));
    document.put("totals", totals(participant.ledger()));
    document.put("assignments", assignments.stream().map(ExportDocument::assignment).toList());
    document.put("merged", merged(participant));
    return document;
  }

  /** The flat document, with custom fields by their codes at the same level. */
  private static Map<String, String> profile(
      Participant participant, List<CustomField> definitions) {
    Map<String, String> profile = StandardValues.of(participant);
    for (CustomField field : definitions) {
      String kept = participant.customFields().get(field.number());
      String shown = kept == null ? null : field.processed(kept);
      if (shown != null && field.type() != CustomFieldType.STATEMENT) {
        profile.keySet().removeIf(field.code()::equalsIgnoreCase);
        profile.put(field.code(), shown);
      }
    }
    return profile;
  }

  /** All but those that are lists, which have members of their own. */
  private static Map<String, Object> attributes(Participant participant) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    for (Attribute attribute : participant.attributes().keys()) {
      Object value = participant.attributes().get(attribute);
      boolean shown =
          attribute != Attribute.EMAIL_CONTACT_ID
              && attribute.type() != AttributeType.CONTACT_POINTS
              && attribute.type() != AttributeType.ADDRESSES;
      if (shown && value != null) {
        String name = attribute == Attribute.BIRTH_DATE ? "date_of_birth" : attribute.label();
        attributes.put(
            name,
            switch (value) {
              case Gender gender -> gender.label();
              case Number number -> number;
              default -> value.toString();
            });
      }
    }
    return attributes;
  }

  private static Map<String, Object> identifiers(Participant participant) {
    Map<String, Object> identifiers = new LinkedHashMap<>();
    identifiers.put("key", participant.key());
    identifiers.put("serialNumber", participant.serialNumber());
    participant
        .identifiers()
        .forEach((namespace, value) -> identifiers.put(namespace.label(), value));
    return identifiers;
  }

  private static List<Map<String, Object>> entries(Ledger ledger, LedgerEntry.Kind kind) {
    return ledger.entries().stream()
        .filter(it -> it.kind() == kind)
        .map(
            it ->
                Map.<String, Object>of(
                    "reference", it.reference(),
                    "amount", it.amount().toPlainString(),
                    "currency", it.currency(),
                    "reversed", !ledger.counts(it)))
        .toList();
  }

  private static Map<String, @Nullable Object> totals(Ledger ledger) {
    Map<String, @Nullable Object> totals = new LinkedHashMap<>();
    totals.put("booked", ledger.booked().toPlainString());
    totals.put("paid", ledger.paid().toPlainString());
    totals.put("balance", ledger.balance().toPlainString());
    totals.put("currency", ledger.currency().orElse(null));
    return totals;
  }

  private static Map<String, @Nullable Object> assignment(ContactAssignment assignment) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("number", assignment.number());
    members.put("assignedTo", end(assignment.assignedTo()));
    members.put("person", end(assignment.person()));
    members.put("organizationId", assignment.organizationId());
    members.put("stageId", assignment.stageId());
    members.put("createdAt", assignment.createdAt().toString());
    members.put("updatedAt", assignment.updatedAt().toString());
    return members;
  }

  private static Map<String, Object> end(AssignmentEnd end) {
    return Map.of("id", end.id().value().toString(), "number", end.number());
  }

  /** By what else the person has been known. */
  private static List<Map<String, Object>> merged(Participant participant) {
    return participant.merged().stream()
        .flatMap(it -> it.aliases().stream())
        .map(ExportDocument::alias)
        .toList();
  }

  private static Map<String, Object> alias(Alias alias) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", alias.id().value().toString());
    members.put("number", alias.number());
    alias.identifiers().forEach((namespace, value) -> members.put(namespace.label(), value));
    return members;
  }
}
