package io.rollbook.query.profilevalues;

import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFieldId;
import io.rollbook.customfield.CustomFieldType;
import io.rollbook.customfield.FieldOption;
import io.rollbook.customfield.FieldSettings;
import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.Consent;
import io.rollbook.participant.ConsentChanged;
import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.CustomFieldsChanged;
import io.rollbook.participant.ExperimentEntered;
import io.rollbook.participant.Gender;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.LedgerEntry;
import io.rollbook.participant.LedgerEntryRecorded;
import io.rollbook.participant.Membership;
import io.rollbook.participant.MembershipChanged;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantEvent;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantRegistered;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.participant.PostalAddress;
import io.rollbook.workspace.WorkspaceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A participant of whom everything is known, and the definitions of its fields. */
final class Samples {

  static final WorkspaceId WORKSPACE = new WorkspaceId(new UUID(3, 4));
  static final Instant NOW = Instant.parse("2026-11-01T10:00:00.123Z");

  static final CustomField SIZE =
      field(
          325182,
          "T_Shirt_Size",
          CustomFieldType.LIST,
          null,
          new FieldOption("m", "M"),
          new FieldOption("l", "Large"));
  static final CustomField WELCOME =
      field(325183, "Welcome", CustomFieldType.STATEMENT, "Hello there");

  private Samples() {}

  static CustomField field(
      long number,
      String code,
      CustomFieldType type,
      @Nullable String defaultValue,
      FieldOption... options) {
    return new CustomField(
        new CustomFieldId(number),
        WORKSPACE,
        code,
        type,
        new FieldSettings(code, List.of(options), defaultValue, false, false),
        true,
        NOW,
        NOW,
        number);
  }

  static Participant participant() {
    return after(
        null,
        registered(),
        new ConsentChanged(new Consent(true, false, false, "form")),
        new CustomFieldsChanged(Map.of(SIZE.number(), "m")),
        new MembershipChanged(new Membership(456, 4, "contacted", null, null)),
        new MembershipChanged(new Membership(123, 2, "uncontacted", null, NOW)),
        new ExperimentEntered("big_button", "red"),
        new LedgerEntryRecorded(
            new LedgerEntry(LedgerEntry.Kind.BOOKING, "H-1", new BigDecimal("200.00"), "EUR")));
  }

  static Participant after(@Nullable Participant before, ParticipantEvent... events) {
    Participant state = before;
    for (ParticipantEvent event : events) {
      state = Participant.evolve(state, event, NOW);
    }
    if (state == null) {
      throw new IllegalArgumentException("No events");
    }
    return state;
  }

  private static ParticipantRegistered registered() {
    Attributes attributes =
        Attributes.builder()
            .set(Attribute.FIRST_NAME, "Ana")
            .set(Attribute.LAST_NAME, "García")
            .set(Attribute.EMAIL, "Ana.Garcia@example.com")
            .set(Attribute.GENDER, Gender.FEMALE)
            .set(Attribute.BIRTH_DATE, LocalDate.of(1990, 5, 17))
            .set(Attribute.CONTACT_ID, 30966833L)
            .set(Attribute.STREET, "Domstr.")
            .set(Attribute.HOUSE_NUMBER, "5a")
            .set(Attribute.BIOGRAPHY, "She ".repeat(100))
            .set(
                Attribute.CONTACT_INFORMATION,
                List.of(
                    new ContactPoint(ContactPoint.Kind.MOBILE, "+49 170 1")
                        .withNormalized("+491701"),
                    new ContactPoint(ContactPoint.Kind.LANDLINE, "+49 221 1").withExtension("12"),
                    new ContactPoint(ContactPoint.Kind.EMAIL, "Ana@Home.example")))
            .set(
                Attribute.OTHER_ADDRESSES,
                List.of(
                    new PostalAddress(
                        "permanent", List.of("Hof"), null, null, null, "Köln", null, null, 0)))
            .build();
    return new ParticipantRegistered(
        new ParticipantId(new UUID(1, 2)),
        WORKSPACE,
        17,
        ParticipantStatus.LEAD,
        attributes,
        Map.of(IdentifierNamespace.EXTERNAL_ID, "X-1"));
  }
}
