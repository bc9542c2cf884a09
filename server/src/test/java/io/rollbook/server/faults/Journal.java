package io.rollbook.server.faults;

import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * What clients were told about each request to change something, by the id that they gave it. All
 * attempts of one request have the same id.
 */
final class Journal {

  /** What a client knows. */
  enum Outcome {
    OK,
    REJECTED,
    UNKNOWN
  }

  private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final Set<String> reasons = ConcurrentHashMap.newKeySet();
  private final AtomicLong reads = new AtomicLong();
  private final AtomicLong onceUnknown = new AtomicLong();
  private final AtomicLong unavailable = new AtomicLong();
  private final AtomicLong retries = new AtomicLong();
  private final AtomicLong slowestNanos = new AtomicLong();

  void settled(String request, Outcome outcome) {
    outcomes.put(request, outcome);
  }

  /** The client has to ask again. */
  void unknown(String request, String reason) {
    if (outcomes.put(request, Outcome.UNKNOWN) == null) {
      onceUnknown.incrementAndGet();
      reasons.add(reason);
    }
  }

  /** Why outcomes were not known. */
  Set<String> reasons() {
    return Set.copyOf(reasons);
  }

  long everUnknown() {
    return onceUnknown.get();
  }

  /** An answer with 503. */
  void wasUnavailable() {
    unavailable.incrementAndGet();
  }

  long unavailable() {
    return unavailable.get();
  }

  void retried() {
    retries.incrementAndGet();
  }

  void read() {
    reads.incrementAndGet();
  }

  /** Something that no fault excuses. */
  void wrong(String what) {
    wrong.add(what);
  }

  Queue<String> wrongs() {
    return wrong;
  }

  /** How long an answer took, whatever it was. */
  void took(long nanos) {
    slowestNanos.accumulateAndGet(nanos, Math::max);
  }

  Duration slowest() {
    return Duration.ofNanos(slowestNanos.get());
  }

  void forgetSlowest() {
    slowestNanos.set(0);
  }

  Map<String, Outcome> outcomes() {
    return Map.copyOf(outcomes);
  }

  long count(Outcome outcome) {
    return outcomes.values().stream().filter(it -> it == outcome).count();
  }

  long readCount() {
    return reads.get();
  }

  /** One line for whoever reads the build's output. */
  String totals() {
    Map<Outcome, Long> counts =
        outcomes.values().stream().collect(Collectors.groupingBy(it -> it, Collectors.counting()));
    return "ok=%d rejected=%d unknown=%d (all retried, %d attempts; %d left unknown) 503s=%d reads=%d slowest=%d ms"
        .formatted(
            counts.getOrDefault(Outcome.OK, 0L),
            counts.getOrDefault(Outcome.REJECTED, 0L),
            onceUnknown.get(),
            retries.get(),
            counts.getOrDefault(Outcome.UNKNOWN, 0L),
            unavailable.get(),
            reads.get(),
            slowest().toMillis());
  }
}
