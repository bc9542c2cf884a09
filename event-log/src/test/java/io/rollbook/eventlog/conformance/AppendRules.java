package io.rollbook.eventlog.conformance;

import static io.rollbook.eventlog.conformance.Samples.event;
import static io.rollbook.eventlog.conformance.Samples.newStream;
import static io.rollbook.eventlog.conformance.Samples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.NewEvent;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.VersionConflict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

interface AppendRules extends StoreUnderTest {

  @Test
  default void positionsFollowEachOtherAndAppendedTellsTheLast() {
    long start = log().head();
    String stream = newStream();
    long one = log().append(request(stream, 0)).position();
    long three = log().append(AppendRequest.of(event(stream, 1), event(stream, 2))).position();
    assertThat(List.of(one, three)).containsExactly(start + 1, start + 3);
    assertThat(log().head()).isEqualTo(start + 3);
  }

  @Test
  default void anEventIsReadBackAsItWasAppended() {
    NewEvent event = event(newStream(), 0, new byte[] {1, 2}, Instant.now());
    long position = log().append(AppendRequest.of(event)).position();
    RecordedEvent read = log().readAfter(position - 1, 1).getFirst();
    assertThat(read.position()).isEqualTo(position);
    assertThat(read.recordedAt()).isNotNull();
    assertThat(read.event())
        .usingRecursiveComparison()
        .ignoringFields("occurredAt")
        .isEqualTo(event);
    assertThat(read.event().occurredAt())
        .isEqualTo(event.occurredAt().truncatedTo(ChronoUnit.MICROS));
  }

  @Test
  default void aStreamBeginsWithVersionZeroAndHasNoGap() {
    String stream = newStream();
    assertThatThrownBy(() -> log().append(request(stream, 1))).isInstanceOf(VersionConflict.class);
    log().append(request(stream, 0));
    assertThatThrownBy(() -> log().append(request(stream, 0))).isInstanceOf(VersionConflict.class);
    assertThatThrownBy(() -> log().append(request(stream, 2))).isInstanceOf(VersionConflict.class);
    log().append(request(stream, 1));
    assertThat(log().readStream(stream, 0)).extracting(e -> e.event().version()).contains(0L, 1L);
  }

  @Test
  default void severalStreamsAreRecordedAsAWhole() {
    String a = newStream();
    String b = newStream();
    log().append(AppendRequest.of(event(a, 0), event(b, 0), event(a, 1)));
    assertThat(log().readStream(a, 0)).hasSize(2);
    assertThat(log().readStream(b, 0)).hasSize(1);
  }

  @Test
  default void severalStreamsAreRecordedNotAtAllIfOneHasMovedOn() {
    String fresh = newStream();
    String moved = newStream();
    long position = log().append(request(moved, 0)).position();
    assertThatThrownBy(() -> log().append(AppendRequest.of(event(fresh, 0), event(moved, 0))))
        .isInstanceOf(VersionConflict.class);
    assertThat(log().readStream(fresh, 0)).isEmpty();
    assertThat(log().head()).isEqualTo(position);
  }

  @Test
  default void timestampsHaveNoInfluenceOnTheOrder() {
    String stream = newStream();
    long start = log().head();
    Instant[] times = {
      Instant.parse("2031-05-05T05:05:05.123456Z"),
      Instant.parse("1912-06-23T00:00:00.000001Z"),
      Instant.parse("9999-12-31T23:59:59.999999Z"),
      Instant.EPOCH
    };
    for (int i = 0; i < times.length; i++) {
      log().append(AppendRequest.of(event(stream, i, new byte[0], times[i])));
    }
    assertThat(log().readAfter(start, 10)).extracting(e -> e.event().version()).contains(0L, 3L);
    assertThat(log().readStream(stream, 0))
        .extracting(e -> e.event().occurredAt())
        .containsExactly(times);
  }

  @Test
  default void payloadsMayHoldNulCharactersAndAnyOtherByte() {
    byte[] bytes = new byte[512];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    assertKept(bytes);
  }

  @Test
  default void charactersBeyondTheBasicPlaneAreKept() {
    String stream = newStream() + "-𝒜😀";
    log().append(AppendRequest.of(event(stream, 0, "\"😀\"".getBytes(StandardCharsets.UTF_8))));
    RecordedEvent read = log().readStream(stream, 0).getFirst();
    assertThat(read.event().stream()).isEqualTo(stream);
    assertThat(new String(read.event().payload(), StandardCharsets.UTF_8)).isEqualTo("\"😀\"");
  }

  @Test
  default void payloadsMayHaveAMegabyte() {
    byte[] bytes = new byte[1024 * 1024];
    new Random(42).nextBytes(bytes);
    assertKept(bytes);
  }

  private void assertKept(byte[] bytes) {
    String stream = newStream();
    log().append(AppendRequest.of(event(stream, 0, bytes)));
    assertThat(log().readStream(stream, 0).getFirst().event().payload()).isEqualTo(bytes);
  }

  @Test
  default void whatCanNeverBeStoredIsRefusedAndHurtsNobodyElse() {
    NewEvent nul = event(newStream() + '\0', 0);
    NewEvent surrogate = event(newStream() + '\ud800', 0);
    assertThatIllegalArgumentException().isThrownBy(() -> log().append(AppendRequest.of(nul)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> log().append(AppendRequest.of(surrogate)));
    String stream = newStream();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> log().append(AppendRequest.of(event(stream, 0), event(stream, 2))));
    assertThat(log().append(request(stream, 0)).position()).isEqualTo(log().head());
  }
}
