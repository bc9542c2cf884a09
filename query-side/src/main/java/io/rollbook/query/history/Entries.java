package io.rollbook.query.history;

import io.rollbook.audit.AuditFields;
import io.rollbook.audit.Caller;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.participant.DuplicateMerged;
import io.rollbook.participant.DuplicateReleased;
import io.rollbook.participant.HistoryEntry;
import io.rollbook.participant.HistoryEntry.Change;
import io.rollbook.participant.HistoryEntry.Gap;
import io.rollbook.participant.MergedInto;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantErased;
import io.rollbook.participant.ParticipantEvent;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantRegistered;
import io.rollbook.participant.ReleasedFromMerge;
import io.rollbook.participant.StatusChanged;
import io.rollbook.query.log.ParticipantEvents;
import io.rollbook.query.log.UnreadableEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Makes entries of events. */
final class Entries {

  private final AuditFields fields;

  Entries(AuditFields fields) {
    this.fields = fields;
  }

  /** The time of an event as histories tell it. */
  static Instant timeOf(RecordedEvent event) {
    return inMillis(event.event().occurredAt());
  }

  static Instant inMillis(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }

  /** From the states before and after it. */
  HistoryEntry of(
      RecordedEvent recorded,
      DomainEventMessage<?> message,
      @Nullable Participant before,
      @Nullable Participant after) {
    ParticipantEvent event = ParticipantEvents.read(message);
    @Nullable String reason = event instanceof StatusChanged move ? move.reason() : null;
    return entry(
        recorded, message, reason, effectiveDate(event), fields.changes(before, after), Gap.NONE);
  }

  /**
   * From the event alone, and only what says nothing about the person: whatever else was in it may
   * be gone.
   */
  HistoryEntry ofErased(RecordedEvent recorded, @Nullable DomainEventMessage<?> message) {
    try {
      ParticipantEvent event = message == null ? null : ParticipantEvents.read(message);
      @Nullable String reason =
          event instanceof ParticipantErased erasure ? erasure.reason() : null;
      return entry(recorded, message, reason, effectiveDate(event), impersonal(event), Gap.ERASED);
    } catch (UnreadableEvent e) {
      return entry(recorded, message, null, null, List.of(), Gap.ERASED);
    }
  }

  /** Who did it and when is known all the same. */
  HistoryEntry ofUnreadable(RecordedEvent recorded, @Nullable DomainEventMessage<?> message) {
    return entry(recorded, message, null, null, List.of(), Gap.UNREADABLE);
  }

  private static @Nullable LocalDate effectiveDate(@Nullable ParticipantEvent event) {
    return event instanceof StatusChanged move ? move.effectiveDate() : null;
  }

  private static List<Change> impersonal(@Nullable ParticipantEvent event) {
    return switch (event) {
      case ParticipantRegistered registered ->
          List.of(new Change(AuditFields.STATUS, null, registered.status().label()));
      case StatusChanged move ->
          List.of(new Change(AuditFields.STATUS, move.from().label(), move.to().label()));
      case DuplicateMerged merge ->
          List.of(new Change(AuditFields.MERGED, null, List.of(text(merge.duplicate()))));
      case DuplicateReleased release ->
          List.of(new Change(AuditFields.MERGED, List.of(text(release.duplicate())), null));
      case MergedInto merge ->
          List.of(new Change(AuditFields.MERGED_INTO, null, text(merge.survivor())));
      case ReleasedFromMerge release ->
          List.of(new Change(AuditFields.MERGED_INTO, text(release.survivor()), null));
      case null, default -> List.of();
    };
  }

  private static String text(ParticipantId id) {
    return id.value().toString();
  }

  private static HistoryEntry entry(
      RecordedEvent recorded,
      @Nullable DomainEventMessage<?> message,
      @Nullable String reason,
      @Nullable LocalDate effectiveDate,
      List<Change> changes,
      Gap gap) {
    return new HistoryEntry(
        ParticipantId.ofStream(recorded.event().stream()),
        recorded.position(),
        recorded.event().version(),
        timeOf(recorded),
        recorded.event().type(),
        metadata(message, Caller.ACTOR),
        metadata(message, Caller.DIALECT),
        metadata(message, Caller.REQUEST_ID),
        reason,
        effectiveDate,
        changes,
        gap);
  }

  static @Nullable String metadata(@Nullable DomainEventMessage<?> message, String key) {
    return message == null ? null : (String) message.getMetaData().get(key);
  }
}
