package io.rollbook.server.faults;

import io.rollbook.server.faults.Journal.Outcome;
import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Sends requests to any of the nodes, and notes in the journal what becomes of them. */
final class Requests {

  /** No answer may take so long, whatever has died. */
  private static final Duration LIMIT = Duration.ofSeconds(45);

  /** After this nobody believes in a recovery any more. */
  private static final Duration RECOVERY = Duration.ofSeconds(100);

  private static final Duration PAUSE = Duration.ofMillis(50);

  /**
   * A request to change something.
   *
   * @param refusals statuses with which it is to be refused; empty if it is to succeed
   * @param repeated statuses that tell that an earlier attempt was recorded
   */
  record Write(
      String method,
      String path,
      String body,
      List<String> headers,
      Set<Integer> refusals,
      Set<Integer> repeated) {

    static Write of(String method, String path, String body) {
      return new Write(method, path, body, List.of(), Set.of(), Set.of());
    }

    Write idempotent() {
      List<String> key = List.of("Idempotency-Key", UUID.randomUUID().toString());
      return new Write(method, path, body, key, refusals, repeated);
    }

    Write onVersion(long version) {
      List<String> match = List.of("If-Match", "\"" + version + "\"");
      return new Write(method, path, body, match, refusals, Set.of(412));
    }

    Write refusedWith(int status) {
      return new Write(method, path, body, headers, Set.of(status), Set.of());
    }

    Write repeatedWith(int status) {
      return new Write(method, path, body, headers, refusals, Set.of(status));
    }
  }

  private final List<String> addresses;
  private final Tenant tenant;
  private final Journal journal;

  Requests(List<String> addresses, Tenant tenant, Journal journal) {
    this.addresses = addresses;
    this.tenant = tenant;
    this.journal = journal;
  }

  Tenant tenant() {
    return tenant;
  }

  Journal journal() {
    return journal;
  }

  /** Sends until the outcome is known; the last answer, or null if it was not done. */
  @Nullable Answer write(Write write) {
    String id = "fault-" + UUID.randomUUID();
    long start = System.nanoTime();
    boolean mayBeDone = false;
    while (System.nanoTime() - start < RECOVERY.toNanos()) {
      if (mayBeDone) {
        journal.retried();
      }
      Answer answer;
      try {
        answer = send(write, id);
      } catch (UncheckedIOException e) {
        if (!(e.getCause() instanceof ConnectException)) {
          mayBeDone = true;
          journal.unknown(id, String.valueOf(e.getCause()));
        }
        LockSupport.parkNanos(PAUSE.toNanos());
        continue;
      }
      Outcome outcome = outcome(write, answer, mayBeDone);
      if (outcome != Outcome.UNKNOWN) {
        journal.settled(id, outcome);
        return outcome == Outcome.OK ? answer : null;
      }
      mayBeDone = true;
      journal.unknown(id, answer.status() + answer.body());
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    journal.wrong("No recovery: " + write.method() + " " + write.path());
    return null;
  }

  private Outcome outcome(Write write, Answer answer, boolean mayBeDone) {
    int status = answer.status();
    if (status >= 200 && status < 300) {
      if (!write.refusals().isEmpty()) {
        journal.wrong("Should have been refused: " + write);
      }
      return Outcome.OK;
    }
    if (status == 503) {
      journal.wasUnavailable();
      if (answer.header("Retry-After").isEmpty()) {
        journal.wrong("503 without Retry-After: " + answer.body());
      }
      return mayBeDone || answer.body().contains("not known") ? Outcome.UNKNOWN : Outcome.REJECTED;
    }
    if (mayBeDone && write.repeated().contains(status)) {
      return Outcome.OK;
    }
    if (!write.refusals().contains(status)) {
      journal.wrong((mayBeDone ? "Again " : "") + status + " for " + write + ": " + answer.body());
    }
    return Outcome.REJECTED;
  }

  private Answer send(Write write, String id) {
    String[] headers = write.headers().toArray(String[]::new);
    Client client = client();
    return timed(
        () ->
            client.send(
                client
                    .request(write.path(), headers)
                    .header("X-Request-Id", id)
                    .header("Content-Type", "application/json")
                    .timeout(LIMIT)
                    .method(write.method(), BodyPublishers.ofString(write.body()))));
  }

  /** Null if it could not be read now, as may be. */
  @Nullable Answer read(String path) {
    Client client = client();
    try {
      Answer answer = timed(() -> client.send(client.request(path).timeout(LIMIT).GET()));
      if (answer.status() == 503) {
        journal.wasUnavailable();
        return null;
      }
      journal.read();
      return answer;
    } catch (UncheckedIOException _) {
      LockSupport.parkNanos(PAUSE.toNanos());
      return null;
    }
  }

  private Answer timed(java.util.function.Supplier<Answer> request) {
    long start = System.nanoTime();
    try {
      return request.get();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof HttpTimeoutException) {
        journal.wrong("No answer within " + LIMIT);
      }
      throw e;
    } finally {
      journal.took(System.nanoTime() - start);
    }
  }

  private Client client() {
    String address = addresses.get(ThreadLocalRandom.current().nextInt(addresses.size()));
    return new Client(address, tenant.token());
  }
}
