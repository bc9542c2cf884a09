package io.rollbook.customfield;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.ContactPoint.Kind;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantRegistered;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Flat documents say everything under the standard names. */
class StandardValuesTest {

  @Test
  void whoHasEverythingHasEveryStandardNameInOrder() {
    Attributes.Builder attributes = Attributes.builder();
    for (Attribute attribute :
        List.of(
            Attribute.SALUTATION,
            Attribute.FIRST_NAME,
            Attribute.LAST_NAME,
            Attribute.NAME_SUFFIX,
            Attribute.COMPANY,
            Attribute.POSITION,
            Attribute.DEPARTMENT,
            Attribute.EMAIL,
            Attribute.STREET,
            Attribute.HOUSE_NUMBER,
            Attribute.POSTAL_CODE,
            Attribute.CITY,
            Attribute.COUNTRY,
            Attribute.BIOGRAPHY,
            Attribute.PICTURE_URL,
            Attribute.CATEGORY)) {
      attributes.set(attribute, attribute.label());
    }
    attributes.set(
        Attribute.CONTACT_INFORMATION,
        List.of(
            new ContactPoint(Kind.PHONE, "1"),
            new ContactPoint(Kind.MOBILE, "2"),
            new ContactPoint(Kind.LANDLINE, "3")));
    Map<String, String> values =
        StandardValues.of(
            participant(attributes.build(), Map.of(IdentifierNamespace.EXTERNAL_ID, "X-1")));
    assertThat(values.keySet()).containsExactlyElementsOf(StandardNames.ALL);
    assertThat(values)
        .containsEntry("Full_Name", "firstName lastName")
        .containsEntry("Address", "address.street address.houseNumber")
        .containsEntry("Phone", "3")
        .containsEntry("Mobile", "2")
        .containsEntry("Total_Balance", "0.00");
  }

  @Test
  void whatIsMissingIsLeftOut() {
    assertThat(StandardValues.of(participant(Attributes.NONE, Map.of())).keySet())
        .containsExactly(
            "Person_Id", "Serial_Number", "Status", "Total_Booked", "Total_Paid", "Total_Balance");
  }

  private static Participant participant(
      Attributes attributes, Map<IdentifierNamespace, String> identifiers) {
    return Participant.evolve(
        null,
        new ParticipantRegistered(
            new ParticipantId(UUID.randomUUID()),
            new WorkspaceId(UUID.randomUUID()),
            7,
            ParticipantStatus.LEAD,
            attributes,
            identifiers),
        Instant.EPOCH);
  }
}
