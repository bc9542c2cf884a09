package io.rollbook.benchmarks;

import io.rollbook.eventlog.axon.LogStorageEngine;
import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.Consent;
import io.rollbook.participant.ConsentChanged;
import io.rollbook.participant.DetailsChanged;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.LedgerEntry;
import io.rollbook.participant.LedgerEntryRecorded;
import io.rollbook.participant.Membership;
import io.rollbook.participant.MembershipChanged;
import io.rollbook.participant.ParticipantEvent;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantRegistered;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.participant.StatusChanged;
import io.rollbook.workspace.WorkspaceId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** What participants do in their lives, ten events each, mixed as in a log that grew over years. */
public final class Histories {

  public static final int EVENTS_EACH = 10;

  /** Events that are appended together. */
  private static final int STEP = 2;

  private static final int AT_ONCE = 512;
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

  private static final int WORKSPACES = 20;

  private final List<WorkspaceId> workspaces = new ArrayList<>();

  Histories() {
    this(new WorkspaceId(new UUID(7, 0)));
  }

  /** One participant in twenty belongs to this workspace, and the others to others. */
  public Histories(WorkspaceId one) {
    workspaces.add(one);
    for (int i = 1; i < WORKSPACES; i++) {
      workspaces.add(new WorkspaceId(new UUID(7, i)));
    }
  }

  static ParticipantId id(int participant) {
    // Spread as random ids are, and the same in every run.
    return new ParticipantId(
        UUID.nameUUIDFromBytes(("participant " + participant).getBytes(StandardCharsets.UTF_8)));
  }

  /** Records the histories of so many participants. */
  public void record(LogStorageEngine engine, int participants) throws InterruptedException {
    Semaphore room = new Semaphore(AT_ONCE);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int first = 0; first < EVENTS_EACH; first += STEP) {
        for (int participant = 0; participant < participants; participant++) {
          room.acquire();
          List<DomainEventMessage<?>> events = messages(participant, first, first + STEP);
          callers.execute(
              () -> {
                try {
                  engine.appendEvents(events);
                } finally {
                  room.release();
                }
              });
        }
        // A stream goes on only after what came before.
        room.acquire(AT_ONCE);
        room.release(AT_ONCE);
      }
    }
  }

  /** A participant's events from one version up to another, exclusive. */
  List<DomainEventMessage<?>> messages(int participant, int from, int to) {
    List<DomainEventMessage<?>> events = new ArrayList<>();
    for (int version = from; version < to; version++) {
      events.add(
          new GenericDomainEventMessage<>(
              "participant",
              id(participant).toString(),
              version,
              event(participant, version),
              metadata(participant),
              UUID.randomUUID().toString(),
              at(version)));
    }
    return events;
  }

  private Map<String, String> metadata(int participant) {
    String workspace = workspaceOf(participant).value().toString();
    return Map.of("workspace", workspace, "actor", "y", "dialect", "benchmark", "requestId", "z");
  }

  private WorkspaceId workspaceOf(int participant) {
    return workspaces.get(participant % workspaces.size());
  }

  static Instant at(int version) {
    return BEGIN.plusSeconds(86_400L * version);
  }

  ParticipantEvent event(int participant, int version) {
    String name = "Name" + participant % 5_000;
    return switch (version) {
      case 0 ->
          new ParticipantRegistered(
              id(participant),
              workspaceOf(participant),
              participant + 1L,
              ParticipantStatus.LEAD,
              Attributes.builder()
                  .set(Attribute.FIRST_NAME, "First" + participant % 300)
                  .set(Attribute.LAST_NAME, name)
                  .set(Attribute.EMAIL, "p" + participant + "@example.org")
                  .set(Attribute.STREET, "Hauptstraße")
                  .set(Attribute.HOUSE_NUMBER, Integer.toString(participant % 100))
                  .set(Attribute.CITY, "Town " + participant % 100)
                  .set(Attribute.BIRTH_CITY, "Köln")
                  .build(),
              Map.of(IdentifierNamespace.EXTERNAL_ID, "x-" + participant));
      case 1, 4, 6, 8 ->
          new DetailsChanged(
              Attributes.builder()
                  .set(Attribute.CITY, "Town " + version)
                  .set(Attribute.COMPANY, "Company " + participant % 700)
                  .set(Attribute.NOTES, "Called at noon, wants to be called again " + version)
                  .build());
      case 2 -> new StatusChanged(ParticipantStatus.LEAD, ParticipantStatus.FUTURE, "paid", null);
      case 3 -> new ConsentChanged(new Consent(participant % 10 == 0, false, false, "form"));
      case 5 -> new StatusChanged(ParticipantStatus.FUTURE, ParticipantStatus.ACTIVE, null, null);
      case 7 -> new MembershipChanged(new Membership(123, 2, "contacted", null, null));
      default ->
          new LedgerEntryRecorded(
              new LedgerEntry(
                  LedgerEntry.Kind.BOOKING, "B-" + participant, new BigDecimal("99.00"), "EUR"));
    };
  }
}
