package io.rollbook.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollbook.participant.LedgerEntry.Kind;
import io.rollbook.workspace.WorkspaceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What each event does. */
class ParticipantTest {

  private static final ParticipantId ID = new ParticipantId(new UUID(1, 2));
  private static final WorkspaceId WORKSPACE = new WorkspaceId(new UUID(3, 4));
  private static final Instant EARLIER = Instant.parse("2026-11-01T10:00:00.123Z");
  private static final Instant LATER = Instant.parse("2026-11-02T10:00:00.456789Z");
  private static final Attributes MELANIE =
      Attributes.builder().set(Attribute.FIRST_NAME, "Melanie").build();
  private static final ParticipantRegistered REGISTERED =
      new ParticipantRegistered(
          ID,
          WORKSPACE,
          17,
          ParticipantStatus.LEAD,
          MELANIE,
          Map.of(IdentifierNamespace.CUSTOMER_NUMBER, "K-1"));

  @Test
  void theFirstEventMakesTheParticipant() {
    Participant participant = after();
    assertThat(participant.version()).isZero();
    assertThat(participant.status()).isEqualTo(ParticipantStatus.LEAD);
    assertThat(participant.attributes()).isEqualTo(MELANIE);
    assertThat(participant.createdAt()).isEqualTo(EARLIER);
  }

  @Test
  void eachEventRaisesTheVersionAndTheTimeInMilliseconds() {
    Participant participant = after(new DetailsChanged(Attributes.NONE));
    assertThat(participant.version()).isEqualTo(1);
    assertThat(participant.createdAt()).isEqualTo(EARLIER);
    assertThat(participant.updatedAt()).isEqualTo(Instant.parse("2026-11-02T10:00:00.456Z"));
  }

  @Test
  void attributesAndIdentifiersAreReplacedAndCleared() {
    Participant participant =
        after(
            new DetailsChanged(
                Attributes.builder()
                    .set(Attribute.FIRST_NAME, null)
                    .set(Attribute.BIRTH_CITY, "Köln")
                    .build()),
            new IdentifierChanged(IdentifierNamespace.CUSTOMER_NUMBER, "K-1", null),
            new IdentifierChanged(IdentifierNamespace.CHECKMANGO_KEY, null, "melanie"));
    assertThat(participant.attributes().keys()).containsExactly(Attribute.BIRTH_CITY);
    assertThat(participant.identifiers())
        .isEqualTo(Map.of(IdentifierNamespace.CHECKMANGO_KEY, "melanie"));
  }

  @Test
  void theArchiveRemembersTheWayBack() {
    Participant archived = after(status(ParticipantStatus.LEAD, ParticipantStatus.ARCHIVED));
    assertThat(archived.nextStatuses()).containsExactly(ParticipantStatus.LEAD);
    assertThat(archived.archivedAt()).isEqualTo(archived.updatedAt());
    Participant back =
        after(
            status(ParticipantStatus.LEAD, ParticipantStatus.ARCHIVED),
            status(ParticipantStatus.ARCHIVED, ParticipantStatus.LEAD));
    assertThat(back.archivedAt()).isNull();
    assertThat(back.nextStatuses()).hasSize(4);
  }

  @Test
  void consentCustomFieldsMembershipsAndEnrolmentsAreKept() {
    Membership member = new Membership(123, 2, "uncontacted", null, null);
    Participant participant =
        after(
            new ConsentChanged(new Consent(true, false, false, "form")),
            new CustomFieldsChanged(Map.of(1L, "M", 2L, "Vegetarian")),
            new CustomFieldsChanged(cleared(2L)),
            new MembershipChanged(member),
            new MembershipChanged(new Membership(456, 2, null, null, null)),
            new MembershipEnded(456),
            new ExperimentEntered("big_button", "red"),
            new ExperimentEntered("small_button", null),
            new ExperimentLeft("small_button"));
    assertThat(participant.consent().marketingOptOut()).isTrue();
    assertThat(participant.customFields()).isEqualTo(Map.of(1L, "M"));
    assertThat(participant.memberships()).isEqualTo(Map.of(123L, member));
    assertThat(participant.enrolments()).containsOnlyKeys("big_button");
  }

  @Test
  void theBalanceIsWhatWasBookedAndIsNotPaid() {
    Participant participant =
        after(
            entry(Kind.BOOKING, "B-1", "200.00"),
            entry(Kind.BOOKING, "B-2", "12.50"),
            entry(Kind.PAYMENT, "P-1", "150.00"),
            LedgerEntryReversed.of(LedgerEntry.Kind.BOOKING, "B-2"));
    assertThat(participant.ledger().booked()).isEqualByComparingTo("200.00");
    assertThat(participant.ledger().paid()).isEqualByComparingTo("150.00");
    assertThat(participant.ledger().balance()).isEqualByComparingTo("50.00");
    assertThat(participant.ledger().currency()).contains("EUR");
  }

  @Test
  void nothingPersonalIsLeftAfterTheErasure() {
    Participant erased =
        after(
            new CustomFieldsChanged(Map.of(1L, "M")),
            entry(Kind.BOOKING, "B-1", "200.00"),
            new ParticipantErased(WORKSPACE, 17));
    assertThat(erased.erased()).isTrue();
    assertThat(erased.number()).isEqualTo(17);
    assertThat(erased.attributes()).isEqualTo(Attributes.NONE);
    assertThat(erased.identifiers()).isEmpty();
    assertThat(erased.customFields()).isEmpty();
    assertThat(erased.ledger()).isEqualTo(Ledger.EMPTY);
  }

  @Test
  void aBrokenStreamIsNotFolded() {
    assertThatThrownBy(() -> after(REGISTERED)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Participant.evolve(null, new DetailsChanged(MELANIE), EARLIER))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Participant after(ParticipantEvent... events) {
    Participant state = Participant.evolve(null, REGISTERED, EARLIER);
    for (ParticipantEvent event : events) {
      state = Participant.evolve(state, event, LATER);
    }
    return state;
  }

  private static StatusChanged status(ParticipantStatus from, ParticipantStatus to) {
    return new StatusChanged(from, to, null, null);
  }

  private static LedgerEntryRecorded entry(Kind kind, String reference, String amount) {
    return new LedgerEntryRecorded(new LedgerEntry(kind, reference, new BigDecimal(amount), "EUR"));
  }

  private static Map<Long, @Nullable String> cleared(long field) {
    Map<Long, @Nullable String> values = new HashMap<>();
    values.put(field, null);
    return values;
  }
}
