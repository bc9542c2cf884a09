package io.rollbook.server.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rollbook.audit.Caller;
import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.CountParticipants;
import io.rollbook.participant.EraseParticipant;
import io.rollbook.participant.FindByEmail;
import io.rollbook.participant.FindParticipantAtVersion;
import io.rollbook.participant.HistoryEntry;
import io.rollbook.participant.HistoryFilter;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.LedgerEntry;
import io.rollbook.participant.ListParticipants;
import io.rollbook.participant.MergeParticipants;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantChange;
import io.rollbook.participant.ParticipantCommand;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.ParticipantOrder;
import io.rollbook.participant.ReadHistory;
import io.rollbook.participant.RecordLedgerEntry;
import io.rollbook.participant.UnmergeParticipants;
import io.rollbook.participant.UpdateParticipant;
import io.rollbook.server.participants.Histories;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.participants.Registration;
import io.rollbook.server.testing.RunningServer;
import io.rollbook.workspace.WorkspaceId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;

/** Who turned out to be the same person is found as one, by whatever named either of them. */
class MergedReadsIT {

  private static final RunningServer SERVER = RunningServer.shared();

  private final Participants participants = SERVER.bean(Participants.class);
  private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
  private final Caller caller = new Caller(workspace, "test", "test", "test");

  @Test
  void whatNamedADuplicateLeadsToTheSurvivor() {
    Participant first = register("first@example.org");
    Participant second =
        register(details("second@example.org").identifier(IdentifierNamespace.EXTERNAL_ID, "X-2"));
    merge(first, second);
    for (ParticipantKey key :
        List.of(
            new ParticipantKey.ById(second.id()),
            new ParticipantKey.ByNumber(second.number()),
            new ParticipantKey.ByIdentifier(IdentifierNamespace.EXTERNAL_ID, "X-2"))) {
      assertThat(participants.find(workspace, key))
          .hasValueSatisfying(it -> assertThat(it.id()).isEqualTo(first.id()));
    }
  }

  @Test
  void ofManyTheSurvivorsAreThereOnceAndByNumber() {
    Participant first = register("a@example.org");
    Participant second = register("b@example.org");
    Participant third = register("c@example.org");
    Participant fourth = register("d@example.org");
    Participant gone = register("e@example.org");
    merge(second, third);
    merge(first, second);
    change(new EraseParticipant(gone.id(), workspace, null));
    assertThat(
            participants.findAll(
                workspace,
                Set.of(
                    fourth.id(),
                    third.id(),
                    second.id(),
                    gone.id(),
                    ParticipantId.next(),
                    first.id())))
        .extracting(Participant::id)
        .containsExactly(first.id(), fourth.id());
    assertThat(participants.findAll(workspace, Set.of(third.id())))
        .containsExactly(find(first.id()).orElseThrow());
  }

  @Test
  void manyAreReadAsTheyAreNowAndOnlyByTheirOwnWorkspace() {
    Participant participant = register("a@example.org");
    Participant changed = change(rename(participant, "Ben"));
    assertThat(participants.findAll(workspace, Set.of(participant.id()))).containsExactly(changed);
    assertThat(participants.findAll(new WorkspaceId(UUID.randomUUID()), Set.of(participant.id())))
        .isEmpty();
  }

  @Test
  void anAddressFindsAllWhoHaveItWhereverItStandsAndInAnyCase() {
    Participant first = register("Shared@Example.org");
    Participant second =
        register(
            details(
                "own@example.org",
                new ContactPoint(ContactPoint.Kind.EMAIL, "SHARED@example.org")));
    register("other@example.org");
    assertThat(byEmail(" shared@EXAMPLE.org ")).containsExactly(first.id(), second.id());
    assertThat(byEmail("own@example.org", "unheard@example.org")).containsExactly(second.id());
    assertThat(byEmail()).isEmpty();
    change(
        new UpdateParticipant(
            first.id(), workspace, details("new@example.org").build(), null, null));
    assertThat(byEmail("shared@example.org")).containsExactly(second.id());
    merge(first, second);
    assertThat(byEmail("shared@example.org")).containsExactly(first.id());
    change(new EraseParticipant(first.id(), workspace, null));
    assertThat(byEmail("shared@example.org", "own@example.org")).isEmpty();
  }

  @Test
  void duplicatesShareAnAddressOrANormalizedNumber() {
    Participant asked =
        register(
            details(
                "a@example.org",
                new ContactPoint(ContactPoint.Kind.EMAIL, "b@example.org"),
                new ContactPoint(ContactPoint.Kind.MOBILE, "+49 170 1234567")));
    Participant primary = register("B@example.org");
    Participant other =
        register(
            details(
                "x@example.org", new ContactPoint(ContactPoint.Kind.TEAM_EMAIL, "A@example.org")));
    Participant phone =
        register(
            details(
                "y@example.org", new ContactPoint(ContactPoint.Kind.LANDLINE, "+491701234567")));
    register("z@example.org");
    assertThat(duplicates(asked.id())).containsExactly(primary.id(), other.id(), phone.id());
    assertThat(duplicates(primary.id())).containsExactly(asked.id());
    merge(asked, primary);
    assertThat(duplicates(asked.id())).containsExactly(other.id(), phone.id());
    assertThat(duplicates(primary.id())).containsExactly(other.id(), phone.id());
    assertThat(duplicates(ParticipantId.next())).isEmpty();
  }

  @Test
  void aDuplicateIsNotListedUntilItIsReleased() {
    Participant first = register("a@example.org");
    Participant second = register("b@example.org");
    merge(first, second);
    assertThat(listed()).containsExactly(first.id());
    assertThat(participants.count(new CountParticipants(workspace, List.of()))).isEqualTo(1);
    participants.unmerge(caller, new UnmergeParticipants(first.id(), workspace, second.id()), null);
    assertThat(listed()).containsExactly(first.id(), second.id());
    assertThat(find(second.id()))
        .hasValueSatisfying(it -> assertThat(it.id()).isEqualTo(second.id()));
  }

  @Test
  void theSurvivorsHistoryHasBothAndThatOfADuplicateIsItsOwn() {
    Participant first = register("a@example.org");
    Participant second = register("b@example.org");
    book(second);
    merge(first, second);
    List<HistoryEntry> survivor = history(new ParticipantKey.ById(first.id()));
    assertThat(survivor)
        .extracting(HistoryEntry::participantId, HistoryEntry::type)
        .containsExactlyInAnyOrder(
            tuple(first.id(), "ParticipantRegistered"),
            tuple(second.id(), "ParticipantRegistered"),
            tuple(second.id(), "LedgerEntryRecorded"),
            tuple(first.id(), "DuplicateMerged"),
            tuple(second.id(), "MergedInto"));
    assertThat(survivor).extracting(HistoryEntry::position).isSorted();
    assertThat(changes(survivor, "DuplicateMerged"))
        .contains(
            new HistoryEntry.Change("merged", null, List.of(second.id().value().toString())),
            new HistoryEntry.Change("totalBooked", null, "12.50 EUR"))
        .noneMatch(it -> it.field().contains("contactId"));
    List<HistoryEntry> duplicate = history(new ParticipantKey.ById(second.id()));
    assertThat(duplicate)
        .extracting(HistoryEntry::type)
        .containsExactly("ParticipantRegistered", "LedgerEntryRecorded", "MergedInto");
    assertThat(changes(duplicate, "MergedInto"))
        .containsExactly(
            new HistoryEntry.Change("mergedInto", null, first.id().value().toString()));
    assertThat(history(new ParticipantKey.ByNumber(second.number()))).isEqualTo(survivor);
  }

  @Test
  void aReleasedDuplicateLeavesTheHistoryWithItsRelease() {
    Participant first = register("a@example.org");
    Participant second = register("b@example.org");
    Participant third = register("c@example.org");
    merge(second, third);
    merge(first, second);
    participants.unmerge(caller, new UnmergeParticipants(first.id(), workspace, second.id()), null);
    change(rename(second, "Ben"));
    participants.unmerge(caller, new UnmergeParticipants(second.id(), workspace, third.id()), null);
    change(rename(third, "Cleo"));
    assertThat(history(new ParticipantKey.ById(first.id())))
        .extracting(HistoryEntry::participantId, HistoryEntry::type)
        .containsExactlyInAnyOrder(
            tuple(first.id(), "ParticipantRegistered"),
            tuple(first.id(), "DuplicateMerged"),
            tuple(first.id(), "DuplicateReleased"),
            tuple(first.id(), "DetailsChanged"),
            tuple(second.id(), "ParticipantRegistered"),
            tuple(second.id(), "DuplicateMerged"),
            tuple(second.id(), "MergedInto"),
            tuple(second.id(), "ReleasedFromMerge"),
            tuple(third.id(), "ParticipantRegistered"),
            tuple(third.id(), "MergedInto"));
    assertThat(history(new ParticipantKey.ById(third.id())))
        .extracting(HistoryEntry::type)
        .containsExactly(
            "ParticipantRegistered", "MergedInto", "ReleasedFromMerge", "DetailsChanged");
  }

  @Test
  void ofAnErasedParticipantTheMergeIsStillTold() {
    Participant first = register("a@example.org");
    Participant second = register("b@example.org");
    book(second);
    merge(first, second);
    change(new EraseParticipant(first.id(), workspace, null));
    List<HistoryEntry> survivor = history(new ParticipantKey.ById(first.id()));
    assertThat(changes(survivor, "DuplicateMerged"))
        .containsExactly(
            new HistoryEntry.Change("merged", null, List.of(second.id().value().toString())));
    assertThat(survivor).hasSize(7).allMatch(it -> it.gap() == HistoryEntry.Gap.ERASED);
    assertThat(survivor.toString()).doesNotContain("example.org", "12.50");
  }

  @Test
  void theVersionsOfADuplicateCanStillBeRead() {
    Participant first = register("a@example.org");
    Participant second = register("b@example.org");
    Participant renamed = change(rename(second, "Ben"));
    merge(first, second);
    assertThat(atVersion(second.id(), 0)).contains(second);
    assertThat(atVersion(second.id(), 1)).contains(renamed);
    assertThat(atVersion(second.id(), 2))
        .hasValueSatisfying(it -> assertThat(it.mergedInto()).isEqualTo(first.id()));
    assertThat(atVersion(second.id(), 3)).isEmpty();
  }

  private Participant register(String email) {
    return register(details(email));
  }

  private Participant register(ParticipantChange.Builder details) {
    return participants
        .register(caller, Registration.lead(details.build(), false), null)
        .participant();
  }

  private static ParticipantChange.Builder details(String email, ContactPoint... points) {
    Attributes.Builder attributes = Attributes.builder().set(Attribute.EMAIL, email);
    if (points.length > 0) {
      attributes.set(Attribute.CONTACT_INFORMATION, List.of(points));
    }
    return ParticipantChange.builder().attributes(attributes.build());
  }

  private UpdateParticipant rename(Participant participant, String firstName) {
    Attributes name = Attributes.builder().set(Attribute.FIRST_NAME, firstName).build();
    return new UpdateParticipant(
        participant.id(), workspace, ParticipantChange.of(name, Map.of()), null, null);
  }

  private Participant change(ParticipantCommand command) {
    return participants.change(caller, command, null).participant();
  }

  private void merge(Participant survivor, Participant duplicate) {
    change(new MergeParticipants(survivor.id(), workspace, duplicate.id()));
  }

  private Optional<Participant> find(ParticipantId id) {
    return participants.find(workspace, new ParticipantKey.ById(id));
  }

  private List<ParticipantId> listed() {
    return participants
        .list(
            new ListParticipants(
                workspace,
                List.of(),
                List.of(new ParticipantOrder(ParticipantOrder.By.NUMBER, false)),
                null,
                0,
                50))
        .participants()
        .stream()
        .map(Participant::id)
        .toList();
  }

  private List<ParticipantId> byEmail(String... addresses) {
    return SERVER
        .bean(QueryGateway.class)
        .query(
            new FindByEmail(workspace, Set.of(addresses)),
            ResponseTypes.multipleInstancesOf(Participant.class))
        .join()
        .stream()
        .map(Participant::id)
        .toList();
  }

  private List<ParticipantId> duplicates(ParticipantId id) {
    return participants.duplicates(workspace, id).stream().map(Participant::id).toList();
  }

  private List<HistoryEntry> history(ParticipantKey key) {
    return SERVER
        .bean(Histories.class)
        .page(new ReadHistory(workspace, key, HistoryFilter.ALL, false, null, 50))
        .entries();
  }

  private static List<HistoryEntry.Change> changes(List<HistoryEntry> entries, String type) {
    return entries.stream()
        .filter(it -> it.type().equals(type))
        .flatMap(it -> it.changes().stream())
        .toList();
  }

  private void book(Participant participant) {
    change(
        new RecordLedgerEntry(
            participant.id(),
            workspace,
            new LedgerEntry(LedgerEntry.Kind.BOOKING, "H-1", new BigDecimal("12.50"), "EUR")));
  }

  private Optional<Participant> atVersion(ParticipantId id, long version) {
    return SERVER
        .bean(QueryGateway.class)
        .query(
            new FindParticipantAtVersion(workspace, id, version),
            ResponseTypes.optionalInstanceOf(Participant.class))
        .join();
  }
}
