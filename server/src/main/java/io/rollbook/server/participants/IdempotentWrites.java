package io.rollbook.server.participants;

import io.rollbook.audit.Caller;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.IdempotentOutcome;
import io.rollbook.eventlog.KeyedDigest;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.axon.AppendOptions;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.participant.FindParticipantAtVersion;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantNotFound;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a request with an idempotency key take effect once on a participant. */
@Component
public class IdempotentWrites {

  private final EventLog log;
  private final QueryGateway queries;
  private final EventDecoder decoder;
  private final RepeatedRequests repeated;

  public IdempotentWrites(
      EventLog log, QueryGateway queries, EventDecoder decoder, KeyedDigest digest) {
    this.log = log;
    this.decoder = decoder;
    this.queries = queries;
    this.repeated = new RepeatedRequests(log, digest);
  }

  /** As {@link RepeatedRequests#once}. */
  Written once(
      Caller caller, @Nullable IdempotentRequest repeat, Function<AppendOptions, Written> write) {
    return repeated.once(caller, repeat, write, answersTo(caller));
  }

  private RepeatedRequests.Answers<Written> answersTo(Caller caller) {
    return new RepeatedRequests.Answers<>() {
      @Override
      public Optional<RepeatedRequests.Place> unrecorded(Written written) {
        Participant participant = written.participant();
        return written.position().isPresent()
            ? Optional.empty()
            : Optional.of(
                new RepeatedRequests.Place(participant.id().toString(), participant.version()));
      }

      @Override
      public Written again(IdempotentOutcome outcome) {
        return new Written(
            participantAt(caller, outcome), OptionalLong.of(outcome.position()), created(outcome));
      }
    };
  }

  private Participant participantAt(Caller caller, IdempotentOutcome outcome) {
    return queries
        .query(
            new FindParticipantAtVersion(
                caller.workspace(), ParticipantId.ofStream(outcome.stream()), outcome.version()),
            ResponseTypes.optionalInstanceOf(Participant.class))
        .join()
        .orElseThrow(ParticipantNotFound::new);
  }

  /**
   * Whether the participant's first event was recorded by the same request as the last one then.
   */
  private boolean created(IdempotentOutcome outcome) {
    List<RecordedEvent> events = log.readStream(outcome.stream(), 0);
    int last = Math.toIntExact(outcome.version());
    if (events.getFirst().position() + last != outcome.position()) {
      return false;
    }
    List<DomainEventMessage<?>> messages =
        decoder.decode(List.of(events.getFirst(), events.get(last)));
    return requestOf(messages.getFirst()).equals(requestOf(messages.getLast()));
  }

  private static Object requestOf(DomainEventMessage<?> message) {
    return message.getMetaData().getOrDefault(Caller.REQUEST_ID, message.getIdentifier());
  }
}
