package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of a participant, made from events by {@link #evolve} alone.
 *
 * @param version of the stream that this state reflects, from 0
 * @param statusBeforeArchive the status to go back to from the archive; null if not archived, or
 *     registered as archived
 * @param attributes empty once erased
 * @param identifiers empty once erased
 * @param createdAt in milliseconds, as Axon keeps time
 * @param updatedAt time of the last event, in milliseconds
 * @param archivedAt since when the status is archived, or null
 * @param erased whether the participant is to be treated as if it never existed
 */
public record Participant(
    ParticipantId id,
    WorkspaceId workspaceId,
    long number,
    long version,
    ParticipantStatus status,
    @Nullable ParticipantStatus statusBeforeArchive,
    Attributes attributes,
    Map<IdentifierNamespace, String> identifiers,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant archivedAt,
    boolean erased) {

  /** The namespace of the claim on {@link #number}. */
  public static final String NUMBER = "number";

  public Participant {
    identifiers = Map.copyOf(identifiers);
  }

  /**
   * The one fold: the state after an event.
   *
   * @param before the state before, or null if this is the first event
   * @param at the event's own time
   * @throws IllegalStateException if the event cannot follow: the log is broken
   */
  public static Participant evolve(
      @Nullable Participant before, ParticipantEvent event, Instant at) {
    Instant time = at.truncatedTo(ChronoUnit.MILLIS);
    if (event instanceof ParticipantRegistered registered) {
      if (before != null) {
        throw new IllegalStateException("Registered twice: " + registered.participantId());
      }
      return registered(registered, time);
    }
    if (before == null) {
      throw new IllegalStateException("Not registered, but " + event.getClass().getSimpleName());
    }
    return before.after(event, time);
  }

  /** The statuses that may follow. */
  public Set<ParticipantStatus> nextStatuses() {
    return status.next(statusBeforeArchive);
  }

  private static Participant registered(ParticipantRegistered event, Instant time) {
    return new Participant(
        event.participantId(),
        event.workspaceId(),
        event.number(),
        0,
        event.status(),
        null,
        event.attributes(),
        event.identifiers(),
        time,
        time,
        event.status() == ParticipantStatus.ARCHIVED ? time : null,
        false);
  }

  private Participant after(ParticipantEvent event, Instant time) {
    return switch (event) {
      case ParticipantRegistered again ->
          throw new IllegalStateException("Registered twice: " + id);
      case DetailsChanged changed ->
          copy(
              status,
              statusBeforeArchive,
              attributes.with(changed.changes()),
              identifiers,
              archivedAt,
              time);
      case IdentifierChanged changed ->
          copy(
              status, statusBeforeArchive, attributes, identifiersAfter(changed), archivedAt, time);
      case StatusChanged changed -> {
        boolean archives = changed.to() == ParticipantStatus.ARCHIVED;
        yield copy(
            changed.to(),
            archives ? changed.from() : null,
            attributes,
            identifiers,
            archives ? time : null,
            time);
      }
      case ParticipantErased erased ->
          new Participant(
              id,
              workspaceId,
              number,
              version + 1,
              status,
              null,
              Attributes.NONE,
              Map.of(),
              createdAt,
              time,
              null,
              true);
    };
  }

  private Map<IdentifierNamespace, String> identifiersAfter(IdentifierChanged changed) {
    Map<IdentifierNamespace, String> after = new EnumMap<>(IdentifierNamespace.class);
    after.putAll(identifiers);
    String to = changed.to();
    if (to == null) {
      after.remove(changed.namespace());
    } else {
      after.put(changed.namespace(), to);
    }
    return after;
  }

  private Participant copy(
      ParticipantStatus newStatus,
      @Nullable ParticipantStatus newStatusBeforeArchive,
      Attributes newAttributes,
      Map<IdentifierNamespace, String> newIdentifiers,
      @Nullable Instant newArchivedAt,
      Instant time) {
    return new Participant(
        id,
        workspaceId,
        number,
        version + 1,
        newStatus,
        newStatusBeforeArchive,
        newAttributes,
        newIdentifiers,
        createdAt,
        time,
        newArchivedAt,
        erased);
  }
}
