package io.rollbook.eventlog.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.rollbook.eventlog.LogUnavailable;
import io.rollbook.eventlog.RecordedEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.Test;

class LogTrackingStreamTest {

  private final ListLog log = new ListLog();

  private BlockingStream<TrackedEventMessage<?>> open(long position) {
    return SeatStore.of(log, NoOpEventUpcaster.INSTANCE)
        .openStream(new GlobalSequenceTrackingToken(position));
  }

  @Test
  void everyEventComesOnceAndInOrderWithItsPositionAsToken() throws Exception {
    log.grow(1200);
    try (BlockingStream<TrackedEventMessage<?>> stream = open(0)) {
      List<Long> positions = new ArrayList<>();
      while (stream.hasNextAvailable()) {
        positions.add(stream.nextAvailable().trackingToken().position().orElseThrow());
      }
      assertThat(positions)
          .containsExactlyElementsOf(log.all().stream().map(RecordedEvent::position).toList());
    }
  }

  @Test
  void aStreamBeginsAfterItsToken() throws Exception {
    log.grow(5);
    try (BlockingStream<TrackedEventMessage<?>> stream = open(3)) {
      assertThat(stream.nextAvailable().trackingToken())
          .isEqualTo(new GlobalSequenceTrackingToken(4));
    }
  }

  @Test
  void aReplayBeginsAtItsStartAndNotAtItsEnd() throws Exception {
    log.grow(5);
    try (BlockingStream<TrackedEventMessage<?>> stream =
        SeatStore.of(log, NoOpEventUpcaster.INSTANCE)
            .openStream(
                ReplayToken.createReplayToken(
                    new GlobalSequenceTrackingToken(5), new GlobalSequenceTrackingToken(2)))) {
      assertThat(stream.nextAvailable().trackingToken().position()).hasValue(3);
    }
  }

  @Test
  void aPeekedEventIsStillThere() throws Exception {
    log.grow(1);
    try (BlockingStream<TrackedEventMessage<?>> stream = open(0)) {
      TrackedEventMessage<?> peeked = stream.peek().orElseThrow();
      assertThat(stream.nextAvailable()).isSameAs(peeked);
      assertThat(stream.peek()).isEmpty();
    }
  }

  @Test
  void atTheHeadTheLogIsAskedAgainOnlyAfterItHasGrown() {
    try (BlockingStream<TrackedEventMessage<?>> stream = open(0)) {
      assertThat(stream.hasNextAvailable()).isFalse();
      int reads = log.reads();
      for (int i = 0; i < 100; i++) {
        assertThat(stream.hasNextAvailable()).isFalse();
      }
      assertThat(log.reads()).isEqualTo(reads);
      log.grow(1);
      assertThat(stream.hasNextAvailable()).isTrue();
    }
  }

  @Test
  void theCallbackIsCalledWhenTheLogGrowsAndNoLongerAfterClosing() {
    AtomicInteger called = new AtomicInteger();
    BlockingStream<TrackedEventMessage<?>> stream = open(0);
    assertThat(stream.setOnAvailableCallback(called::incrementAndGet)).isTrue();
    int before = called.get();
    log.grow(1);
    assertThat(called).hasValue(before + 1);
    stream.close();
    log.grow(1);
    assertThat(called).hasValue(before + 1);
  }

  @Test
  void whoHasComeToTheEndRestsAndThenReadsAtOnceWhatCameMeanwhile() throws Exception {
    Deque<Runnable> rests = new ArrayDeque<>();
    AtomicInteger called = new AtomicInteger();
    log.grow(1);
    try (BlockingStream<TrackedEventMessage<?>> stream =
        SeatStore.of(log, NoOpEventUpcaster.INSTANCE, rests::add).openStream(null)) {
      assertThat(stream.setOnAvailableCallback(called::incrementAndGet)).isTrue();
      stream.nextAvailable();
      int before = called.get();
      int reads = log.reads();

      log.grow(3);
      assertThat(stream.hasNextAvailable()).isFalse();
      assertThat(called).hasValue(before);

      rests.remove().run();
      assertThat(called).hasValue(before + 1);
      for (int i = 0; i < 3; i++) {
        assertThat(stream.hasNextAvailable()).isTrue();
        stream.nextAvailable();
      }
      assertThat(log.reads()).isEqualTo(reads + 1);
    }
  }

  @Test
  void whoFoundNothingDoesNotRest() {
    Deque<Runnable> rests = new ArrayDeque<>();
    try (BlockingStream<TrackedEventMessage<?>> stream =
        SeatStore.of(log, NoOpEventUpcaster.INSTANCE, rests::add).openStream(null)) {
      assertThat(stream.hasNextAvailable()).isFalse();
      log.grow(1);
      assertThat(stream.hasNextAvailable()).isTrue();
    }
  }

  @Test
  void whoWaitsIsWoken() {
    try (BlockingStream<TrackedEventMessage<?>> stream = open(0)) {
      CompletableFuture<Boolean> waiting =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return stream.hasNextAvailable(20, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              });
      log.grow(1);
      await().atMost(10, TimeUnit.SECONDS).until(waiting::isDone);
      assertThat(waiting).isCompletedWithValue(true);
    }
  }

  @Test
  void aReadThatFailsIsReadAgain() throws Exception {
    log.grow(1);
    try (BlockingStream<TrackedEventMessage<?>> stream = open(0)) {
      log.failNextRead(new LogUnavailable("on purpose"));
      assertThatThrownBy(stream::hasNextAvailable).isInstanceOf(LogUnavailable.class);
      assertThat(stream.nextAvailable().trackingToken().position()).hasValue(1);
    }
  }

  @Test
  void anUnknownTypeAndABrokenPayloadFailOnlyWhoAsksForThem() throws Exception {
    log.add("SeatInvented", "1", "{}");
    log.add("SeatBooked", "2", "{broken");
    log.grow(1);
    try (BlockingStream<TrackedEventMessage<?>> stream = open(0)) {
      assertThat(stream.nextAvailable().getPayloadType()).isEqualTo(UnknownSerializedType.class);
      TrackedEventMessage<?> broken = stream.nextAvailable();
      assertThat(broken.getPayloadType()).isEqualTo(SeatStore.SeatBooked.class);
      assertThatThrownBy(broken::getPayload).isInstanceOf(SerializationException.class);
      assertThat(stream.nextAvailable().getPayload()).isInstanceOf(SeatStore.SeatBooked.class);
    }
  }

  @Test
  void anUpcasterThatThrowsFailsOnlyWhoAsksForTheEvent() throws Exception {
    EventUpcaster throwing =
        events ->
            events.peek(
                event -> {
                  if ("1".equals(event.getType().getRevision())) {
                    throw new IllegalStateException("on purpose");
                  }
                });
    log.add("SeatBooked", "1", "{}");
    log.grow(1);
    try (BlockingStream<TrackedEventMessage<?>> stream =
        SeatStore.of(log, throwing).openStream(null)) {
      TrackedEventMessage<?> failed = stream.nextAvailable();
      assertThat(failed.getPayloadType()).isEqualTo(SeatStore.SeatBooked.class);
      assertThatThrownBy(failed::getPayload).isInstanceOf(SerializationException.class);
      assertThat(stream.nextAvailable().getPayload()).isInstanceOf(SeatStore.SeatBooked.class);
    }
  }

  @Test
  void anUpcasterLiftsOldEvents() throws Exception {
    log.add("SeatBooked", "1", "{\"number\":7}");
    try (BlockingStream<TrackedEventMessage<?>> stream =
        SeatStore.of(log, new SeatStore.NumberToSeat()).openStream(null)) {
      assertThat(stream.nextAvailable().getPayload()).isEqualTo(new SeatStore.SeatBooked("7"));
    }
  }
}
