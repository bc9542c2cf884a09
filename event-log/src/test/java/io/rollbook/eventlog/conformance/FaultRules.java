package io.rollbook.eventlog.conformance;

import static io.rollbook.eventlog.conformance.Samples.event;
import static io.rollbook.eventlog.conformance.Samples.newStream;
import static io.rollbook.eventlog.conformance.Samples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.Appended;
import io.rollbook.eventlog.LogUnavailable;
import io.rollbook.eventlog.NewEvent;
import io.rollbook.eventlog.OutcomeUnknown;
import io.rollbook.eventlog.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

interface FaultRules extends StoreUnderTest {

  @Test
  default void anAppendHeldOpenForLongerThanAnyTimeOutHidesNoEventFromAReader() {
    String before = newStream();
    long start = log().append(request(before, 0)).position() - 1;
    NewEvent held = event(newStream(), 0);
    NewEvent later = event(newStream(), 0);
    try (Follower reader = Follower.start(otherNode(), start)) {
      HeldOpen open = holdAnAppendOpen(held);
      try {
        assertThatThrownBy(() -> log().append(AppendRequest.of(later)))
            .as("nothing may become visible before what began earlier")
            .isInstanceOf(LogUnavailable.class);
        assertThat(log().head()).isEqualTo(start + 1);
      } finally {
        open.close();
      }
      log().append(AppendRequest.of(later));
      await()
          .atMost(patience())
          .untilAsserted(
              () ->
                  assertThat(reader.seen())
                      .extracting(e -> e.event().stream())
                      .containsExactly(before, held.stream(), later.stream()));
    }
  }

  @Test
  default void aReaderThatStaysInItsTransactionHoldsNobodyUp() {
    String stream = newStream();
    log().append(request(stream, 0));
    try (HeldOpen _ = holdAReadOpen()) {
      for (int i = 1; i < 20; i++) {
        log().append(request(stream, i));
      }
      assertThat(otherNode().readStream(stream, 0)).hasSize(20);
    }
  }

  @Test
  default void whatSucceedsWhileConnectionsAreCutIsThereOnceAndWhatIsRefusedIsNotThere()
      throws Exception {
    long start = log().head();
    Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();
    AtomicInteger running = new AtomicInteger(8);
    Thread cutter =
        Thread.ofVirtual()
            .start(
                () -> {
                  for (int seen = 0; running.get() > 0; seen = attempts.size()) {
                    cutConnections();
                    int last = seen;
                    await().until(() -> attempts.size() > last + 20 || running.get() == 0);
                  }
                });
    List<Outcome> outcomes =
        Race.of(
            8,
            writer -> {
              try {
                for (int i = 0; i < 60; i++) {
                  NewEvent event = event(newStream(), 0);
                  attempts.add(
                      new Attempt(
                          event,
                          Race.outcome(
                              _ -> log().append(AppendRequest.of(event, next(event))), writer)));
                }
                return new Appended(0);
              } finally {
                running.decrementAndGet();
              }
            });
    cutter.join();
    assertThat(outcomes).allMatch(Outcome::recorded);
    assertTold(start, List.copyOf(attempts));
  }

  private static NewEvent next(NewEvent event) {
    return event(event.stream(), 1);
  }

  /** An append and how it ended. */
  record Attempt(NewEvent event, Outcome outcome) {}

  private void assertTold(long start, List<Attempt> attempts) {
    List<RecordedEvent> events = Follower.readAll(log(), start);
    assertThat(events)
        .extracting(RecordedEvent::position)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(start + 1, start + events.size()).boxed().toList());
    assertThat(attempts).filteredOn(attempt -> attempt.outcome().recorded()).isNotEmpty();
    List<String> ids = new ArrayList<>(events.stream().map(e -> e.event().id()).toList());
    for (Attempt attempt : attempts) {
      long times = ids.stream().filter(attempt.event().id()::equals).count();
      Throwable failure = attempt.outcome().failure();
      if (failure == null) {
        assertThat(times).isEqualTo(1);
      } else if (failure instanceof OutcomeUnknown) {
        assertThat(times).isBetween(0L, 1L);
      } else {
        assertThat(failure).isInstanceOf(LogUnavailable.class);
        assertThat(times).isZero();
      }
    }
  }
}
