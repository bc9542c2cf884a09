package io.rollbook.query.history;

import io.rollbook.audit.Caller;
import io.rollbook.audit.EventCatalogue;
import io.rollbook.participant.HistoryEntry;
import io.rollbook.participant.HistoryEntry.Change;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantEvent;
import io.rollbook.participant.StatusChanged;
import io.rollbook.query.log.ParticipantEvents;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Tells a participant's events one after the other. Of one who was erased, it tells what happened
 * but no personal value.
 */
final class HistoryWriter {

  private final List<HistoryEntry> entries = new ArrayList<>();
  private final AuditFields fields;
  private final boolean erased;
  private @Nullable Participant state;

  private HistoryWriter(AuditFields fields, boolean erased) {
    this.fields = fields;
    this.erased = erased;
  }

  /**
   * All entries, oldest first.
   *
   * @param messages the participant's whole stream
   * @param erased whether personal values are to be left out
   */
  static List<HistoryEntry> entries(
      List<DomainEventMessage<?>> messages, AuditFields fields, boolean erased) {
    HistoryWriter writer = new HistoryWriter(fields, erased);
    messages.forEach(writer::tell);
    return writer.entries;
  }

  private void tell(DomainEventMessage<?> message) {
    Participant before = state;
    Participant after = ParticipantEvents.fold(before, message);
    state = after;
    ParticipantEvent event = ParticipantEvents.read(message);
    @Nullable StatusChanged move = event instanceof StatusChanged changed ? changed : null;
    @Nullable String reason = move == null || erased ? null : move.reason();
    @Nullable LocalDate effectiveDate = move == null ? null : move.effectiveDate();
    entries.add(
        new HistoryEntry(
            message.getSequenceNumber(),
            message.getTimestamp().truncatedTo(ChronoUnit.MILLIS),
            EventCatalogue.nameOf(event),
            (String) message.getMetaData().get(Caller.ACTOR),
            (String) message.getMetaData().get(Caller.DIALECT),
            (String) message.getMetaData().get(Caller.REQUEST_ID),
            reason,
            effectiveDate,
            changes(fields.of(before), fields.of(after)),
            erased));
  }

  private List<Change> changes(Map<String, Object> before, Map<String, Object> after) {
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .filter(field -> !Objects.equals(before.get(field), after.get(field)))
        .map(field -> change(field, before.get(field), after.get(field)))
        .toList();
  }

  private Change change(String field, @Nullable Object from, @Nullable Object to) {
    return erased && !AuditFields.isImpersonal(field)
        ? new Change(field, null, null)
        : new Change(field, from, to);
  }
}
