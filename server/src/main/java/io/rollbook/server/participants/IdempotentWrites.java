package io.rollbook.server.participants;

import io.rollbook.audit.Caller;
import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.IdempotencyKey;
import io.rollbook.eventlog.IdempotentOutcome;
import io.rollbook.eventlog.KeyedDigest;
import io.rollbook.eventlog.LogUnavailable;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.axon.AppendOptions;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.participant.FindParticipantAtVersion;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantNotFound;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets a request with an idempotency key take effect once. What is kept of it is only which
 * participant it was about and that one's version afterwards, so the answer to a repeat is made
 * anew and no personal data is kept twice.
 */
@Component
public class IdempotentWrites {

  private final EventLog log;
  private final QueryGateway queries;
  private final EventDecoder decoder;
  private final KeyedDigest digest;

  public IdempotentWrites(
      EventLog log, QueryGateway queries, EventDecoder decoder, KeyedDigest digest) {
    this.log = log;
    this.decoder = decoder;
    this.queries = queries;
    this.digest = digest;
  }

  /**
   * Writes, or answers as when the key was used first.
   *
   * @param repeat how to know the request again, or null if it is not to be
   * @param write to be called at most once
   * @throws RequestRefused with 422 if the key was used for another request
   */
  Written once(
      Caller caller, @Nullable IdempotentRequest repeat, Function<AppendOptions, Written> write) {
    if (repeat == null) {
      return write.apply(AppendOptions.receiptOnly());
    }
    Digests digests = digestsOf(caller, repeat);
    Optional<Written> earlier = earlier(caller, digests);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    try {
      return write(digests, write);
    } catch (RuntimeException e) {
      // The same request may have been faster, and this one failed because of what that one did.
      return earlierAfter(e, caller, digests).orElseThrow(() -> e);
    }
  }

  /**
   * If the outcome cannot be read, the failed write knows better than the read what became of it.
   */
  private Optional<Written> earlierAfter(RuntimeException failure, Caller caller, Digests digests) {
    try {
      return earlier(caller, digests);
    } catch (LogUnavailable unread) {
      failure.addSuppressed(unread);
      return Optional.empty();
    }
  }

  private Written write(Digests digests, Function<AppendOptions, Written> write) {
    AppendOptions options =
        AppendOptions.idempotent(digests.scope(), digests.key(), digests.request());
    Written written = write.apply(options);
    if (written.position().isEmpty()) {
      Participant participant = written.participant();
      log.append(
          new AppendRequest(
              List.of(),
              List.of(),
              new IdempotencyKey(
                  digests.scope(),
                  digests.key(),
                  digests.request(),
                  participant.id().toString(),
                  participant.version())));
    }
    return written;
  }

  private Optional<Written> earlier(Caller caller, Digests digests) {
    return log.outcomeOf(digests.scope(), digests.key())
        .map(outcome -> answerAgain(caller, digests, outcome));
  }

  private Written answerAgain(Caller caller, Digests digests, IdempotentOutcome outcome) {
    if (!MessageDigest.isEqual(outcome.requestDigest(), digests.request())) {
      throw new RequestRefused(
          Problem.invalid("Idempotency-Key", "has been used for another request"));
    }
    Participant participant =
        queries
            .query(
                new FindParticipantAtVersion(
                    caller.workspace(),
                    ParticipantId.ofStream(outcome.stream()),
                    outcome.version()),
                ResponseTypes.optionalInstanceOf(Participant.class))
            .join()
            .orElseThrow(ParticipantNotFound::new);
    return new Written(participant, OptionalLong.of(outcome.position()), created(outcome));
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

  private Digests digestsOf(Caller caller, IdempotentRequest repeat) {
    String scope = caller.workspace().value().toString();
    return new Digests(
        scope,
        digest.of("idempotency-key/" + scope, repeat.key()),
        digest.of("idempotent-request/" + scope, repeat.content()));
  }

  private record Digests(String scope, byte[] key, byte[] request) {}
}
