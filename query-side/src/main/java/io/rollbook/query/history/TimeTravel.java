package io.rollbook.query.history;

import io.rollbook.audit.AuditFields;
import io.rollbook.customfield.CustomFields;
import io.rollbook.eventlog.ChainCheck;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.participant.CompareParticipant;
import io.rollbook.participant.FindParticipantAt;
import io.rollbook.participant.FindParticipantAtVersion;
import io.rollbook.participant.HistoryVerdict;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantComparison;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.PastMoment;
import io.rollbook.participant.VerifyHistory;
import io.rollbook.query.log.ParticipantEvents;
import io.rollbook.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers questions about a participant as it was, and whether its events are what they were. */
@Component
class TimeTravel {

  /** So many events are held at once, however long a stream is. */
  static final int PAGE = 1_000;

  private final EventLog log;
  private final EventDecoder decoder;
  private final Subjects subjects;
  private final CustomFields fields;

  TimeTravel(EventLog log, EventDecoder decoder, Subjects subjects, CustomFields fields) {
    this.log = log;
    this.decoder = decoder;
    this.subjects = subjects;
    this.fields = fields;
  }

  @QueryHandler
  Optional<Participant> handle(FindParticipantAtVersion query) {
    return at(
        query.workspaceId(),
        new ParticipantKey.ById(query.id()),
        new PastMoment.AtVersion(query.version()));
  }

  @QueryHandler
  Optional<Participant> handle(FindParticipantAt query) {
    return at(query.workspaceId(), query.key(), query.moment());
  }

  @QueryHandler
  Optional<ParticipantComparison> handle(CompareParticipant query) {
    Optional<Participant> from = at(query.workspaceId(), query.key(), query.from());
    Optional<Participant> to = at(query.workspaceId(), query.key(), query.to());
    AuditFields names = new AuditFields(fields.of(query.workspaceId()));
    return from.flatMap(
        before -> to.map(after -> new ParticipantComparison(names.changes(before, after))));
  }

  @QueryHandler
  Optional<HistoryVerdict> handle(VerifyHistory query) {
    return subjects
        .find(query.workspaceId(), query.key())
        .map(
            it -> {
              ChainCheck check = log.verify(it.stream());
              ChainCheck.Break broken = check.firstBroken();
              return new HistoryVerdict(
                  check.events(),
                  broken == null
                      ? null
                      : new HistoryVerdict.Break(broken.version(), broken.position()));
            });
  }

  private Optional<Participant> at(WorkspaceId workspace, ParticipantKey key, PastMoment moment) {
    Optional<Participant> found =
        subjects.find(workspace, key).filter(it -> !it.erased()).flatMap(it -> fold(it, moment));
    return moment instanceof PastMoment.AtInstant
        ? found.flatMap(it -> survivor(it, moment))
        : found;
  }

  private Optional<Participant> survivor(Participant participant, PastMoment moment) {
    ParticipantId survivor = participant.mergedInto();
    return survivor == null
        ? Optional.of(participant)
        : at(participant.workspaceId(), new ParticipantKey.ById(survivor), moment);
  }

  private Optional<Participant> fold(Subject subject, PastMoment moment) {
    @Nullable Participant state = null;
    while (true) {
      long next = state == null ? 0 : state.version() + 1;
      List<RecordedEvent> page = log.readStream(subject.stream(), next, PAGE);
      for (DomainEventMessage<?> message : decoder.decode(page)) {
        if (isAfter(message, moment)) {
          return Optional.ofNullable(state);
        }
        state = ParticipantEvents.fold(state, message);
      }
      if (page.size() < PAGE) {
        boolean reached =
            !(moment instanceof PastMoment.AtVersion(long version))
                || (state != null && state.version() == version);
        return reached ? Optional.ofNullable(state) : Optional.empty();
      }
    }
  }

  private static boolean isAfter(DomainEventMessage<?> message, PastMoment moment) {
    return switch (moment) {
      case PastMoment.AtVersion(long version) -> message.getSequenceNumber() > version;
      case PastMoment.AtInstant(var instant) ->
          Entries.inMillis(message.getTimestamp()).isAfter(instant);
    };
  }
}
