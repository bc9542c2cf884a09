package io.rollbook.server.participants;

import io.rollbook.audit.Caller;
import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.IdempotencyKey;
import io.rollbook.eventlog.IdempotentOutcome;
import io.rollbook.eventlog.KeyedDigest;
import io.rollbook.eventlog.LogUnavailable;
import io.rollbook.eventlog.axon.AppendOptions;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets a request with an idempotency key take effect once, whatever it is about. What is kept of it
 * is only which stream it was about and that one's version afterwards, so the answer to a repeat is
 * made anew and no personal data is kept twice.
 */
@Component
public class RepeatedRequests {

  /** A stream as it was at a version. */
  public record Place(String stream, long version) {}

  /** How answers and what is kept of them belong together. */
  public interface Answers<T> {

    /**
     * What is to be kept of an answer; empty if the write recorded an event, as then it is kept
     * already.
     */
    Optional<Place> unrecorded(T answer);

    /** The answer as it was given first. */
    T again(IdempotentOutcome outcome);
  }

  private final EventLog log;
  private final KeyedDigest digest;

  public RepeatedRequests(EventLog log, KeyedDigest digest) {
    this.log = log;
    this.digest = digest;
  }

  /**
   * Writes, or answers as when the key was used first.
   *
   * @param repeat how to know the request again, or null if it is not to be
   * @param write to be called at most once
   * @throws RequestRefused with 422 if the key was used for another request
   */
  public <T> T once(
      Caller caller,
      @Nullable IdempotentRequest repeat,
      Function<AppendOptions, T> write,
      Answers<T> answers) {
    if (repeat == null) {
      return write.apply(AppendOptions.receiptOnly());
    }
    Digests digests = digestsOf(caller, repeat);
    Optional<T> earlier = earlier(digests, answers);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    try {
      return write(digests, write, answers);
    } catch (RuntimeException e) {
      // The same request may have been faster, and this one failed because of what that one did.
      return earlierAfter(e, digests, answers).orElseThrow(() -> e);
    }
  }

  /**
   * If the outcome cannot be read, the failed write knows better than the read what became of it.
   */
  private <T> Optional<T> earlierAfter(
      RuntimeException failure, Digests digests, Answers<T> answers) {
    try {
      return earlier(digests, answers);
    } catch (LogUnavailable unread) {
      failure.addSuppressed(unread);
      return Optional.empty();
    }
  }

  private <T> T write(Digests digests, Function<AppendOptions, T> write, Answers<T> answers) {
    T answer =
        write.apply(AppendOptions.idempotent(digests.scope(), digests.key(), digests.request()));
    answers
        .unrecorded(answer)
        .ifPresent(
            place ->
                log.append(
                    new AppendRequest(
                        List.of(),
                        List.of(),
                        new IdempotencyKey(
                            digests.scope(),
                            digests.key(),
                            digests.request(),
                            place.stream(),
                            place.version()))));
    return answer;
  }

  private <T> Optional<T> earlier(Digests digests, Answers<T> answers) {
    return log.outcomeOf(digests.scope(), digests.key())
        .map(
            outcome -> {
              if (!isSame(outcome.requestDigest(), digests.request())) {
                throw new RequestRefused(
                    Problem.invalid("Idempotency-Key", "has been used for another request"));
              }
              return answers.again(outcome);
            });
  }

  /** What was asked about somebody who has been erased since is not known any more. */
  private static boolean isSame(byte[] recorded, byte[] asked) {
    return recorded.length == 0 || MessageDigest.isEqual(recorded, asked);
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
