package io.rollbook.eventlog.conformance;

import static io.rollbook.eventlog.conformance.Samples.event;
import static io.rollbook.eventlog.conformance.Samples.newStream;
import static io.rollbook.eventlog.conformance.Samples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.Appended;
import io.rollbook.eventlog.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

interface ReadingRules extends StoreUnderTest {

  @Test
  default void aFollowerSeesEveryEventOnceAndInOrder() throws Exception {
    long start = log().head();
    try (Follower near = Follower.start(log(), start);
        Follower far = Follower.start(otherNode(), start)) {
      Race.of(
          4,
          _ -> {
            String stream = newStream();
            Appended last = new Appended(0);
            for (int i = 0; i < 100; i++) {
              last = log().append(request(stream, i));
            }
            return last;
          });
      List<Long> all = LongStream.rangeClosed(start + 1, start + 400).boxed().toList();
      for (Follower follower : List.of(near, far)) {
        await()
            .atMost(patience())
            .untilAsserted(
                () ->
                    assertThat(follower.seen())
                        .extracting(RecordedEvent::position)
                        .containsExactlyElementsOf(all));
      }
    }
  }

  @Test
  default void aPageHasAtMostAsManyEventsAsAskedForAndIsEmptyOnlyAtTheHead() {
    String stream = newStream();
    long first = log().append(request(stream, 0)).position();
    log().append(AppendRequest.of(event(stream, 1), event(stream, 2)));
    assertThat(log().readAfter(first - 1, 2))
        .extracting(RecordedEvent::position)
        .containsExactly(first, first + 1);
    assertThat(log().readAfter(first + 1, 2)).hasSize(1);
    assertThat(log().readAfter(first + 2, 2)).isEmpty();
  }

  @Test
  default void largeEventsComeInPagesThatAreNeverEmptyBeforeTheHead() {
    String stream = newStream();
    long start = log().head();
    for (int i = 0; i < 12; i++) {
      log().append(AppendRequest.of(event(stream, i, new byte[1024 * 1024])));
    }
    assertThat(Follower.readAll(log(), start)).hasSize(12);
  }

  @Test
  default void aStreamIsReadFromAnyVersionAndTellsItsLast() {
    String stream = newStream();
    assertThat(log().lastVersion(stream)).isEmpty();
    log().append(AppendRequest.of(event(stream, 0), event(stream, 1), event(stream, 2)));
    assertThat(log().readStream(stream, 1))
        .extracting(e -> e.event().version())
        .containsExactly(1L, 2L);
    assertThat(log().readStream(stream, 3)).isEmpty();
    assertThat(log().lastVersion(stream)).hasValue(2);
  }

  @Test
  default void severalStreamsAreReadByNameAndThenByVersion() {
    String a = "a-" + newStream();
    String b = "b-" + newStream();
    log().append(AppendRequest.of(event(b, 0), event(a, 0), event(b, 1), event(newStream(), 0)));
    log().append(request(a, 1));
    assertThat(log().readStreams(List.of(b, newStream(), a)))
        .extracting(e -> e.event().stream(), e -> e.event().version())
        .containsExactly(tuple(a, 0L), tuple(a, 1L), tuple(b, 0L), tuple(b, 1L));
    assertThat(log().readStreams(List.of())).isEmpty();
  }

  @Test
  default void aPositionIsFoundByTheTimeOfRecording() {
    String stream = newStream();
    long last = log().append(request(stream, 0)).position();
    Instant recorded = log().readStream(stream, 0).getFirst().recordedAt();
    assertThat(log().positionBefore(recorded)).isEqualTo(last - 1);
    assertThat(log().positionBefore(recorded.plusNanos(1000))).isEqualTo(last);
    assertThat(log().positionBefore(Instant.EPOCH)).isZero();
  }

  @Test
  default void listenersOnEachNodeAreToldUntilTheyUnsubscribe() throws Exception {
    AtomicInteger near = new AtomicInteger();
    AtomicInteger far = new AtomicInteger();
    AtomicInteger gone = new AtomicInteger();
    log().onAppend(gone::incrementAndGet).close();
    // Connecting may tell that the head has moved, before anything is appended.
    try (AutoCloseable _ = log().onAppend(near::incrementAndGet);
        AutoCloseable _ = otherNode().onAppend(far::incrementAndGet)) {
      String stream = newStream();
      for (int i = 0; i < 3; i++) {
        int nearBefore = near.get();
        int farBefore = far.get();
        log().append(request(stream, i));
        await().atMost(patience()).untilAtomic(near, greaterThan(nearBefore));
        await().atMost(patience()).untilAtomic(far, greaterThan(farBefore));
      }
    }
    assertThat(gone).hasValue(0);
  }
}
