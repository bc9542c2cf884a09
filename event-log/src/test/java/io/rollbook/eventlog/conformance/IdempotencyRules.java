package io.rollbook.eventlog.conformance;

import static io.rollbook.eventlog.conformance.Samples.first;
import static io.rollbook.eventlog.conformance.Samples.key;
import static io.rollbook.eventlog.conformance.Samples.newBytes;
import static io.rollbook.eventlog.conformance.Samples.newStream;
import static io.rollbook.eventlog.conformance.Samples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.IdempotencyKey;
import io.rollbook.eventlog.IdempotentOutcome;
import io.rollbook.eventlog.KeyAlreadyUsed;
import io.rollbook.eventlog.VersionConflict;
import java.util.List;
import org.junit.jupiter.api.Test;

interface IdempotencyRules extends StoreUnderTest {

  @Test
  default void theOutcomeOfARequestIsRememberedUnderItsKey() {
    String stream = newStream();
    byte[] digest = newBytes();
    long position = log().append(first(stream, key(digest, stream))).position();
    IdempotentOutcome outcome = log().outcomeOf("workspace", digest).orElseThrow();
    assertThat(outcome)
        .usingRecursiveComparison()
        .isEqualTo(new IdempotentOutcome(new byte[] {7}, stream, 0, position));
    assertThat(log().outcomeOf("elsewhere", digest)).isEmpty();
  }

  @Test
  default void aKeyIsUsedOnceAndTheRepeatRecordsNothing() {
    byte[] digest = newBytes();
    String stream = newStream();
    String other = newStream();
    log().append(first(stream, key(digest, stream)));
    assertThatThrownBy(() -> log().append(first(other, key(digest, other))))
        .isInstanceOf(KeyAlreadyUsed.class);
    assertThat(log().readStream(other, 0)).isEmpty();
  }

  @Test
  default void aRepeatHearsThatItIsOneAlthoughItsVersionsAndClaimsAreTakenByItself() {
    String stream = newStream();
    AppendRequest request = first(stream, key(newBytes(), stream));
    log().append(request);
    assertThatThrownBy(() -> log().append(request)).isInstanceOf(KeyAlreadyUsed.class);
  }

  @Test
  default void aRefusedRequestLeavesItsKeyUnused() {
    String stream = newStream();
    byte[] digest = newBytes();
    log().append(request(stream, 0));
    assertThatThrownBy(() -> log().append(first(stream, key(digest, stream))))
        .isInstanceOf(VersionConflict.class);
    assertThat(log().outcomeOf("workspace", digest)).isEmpty();
  }

  @Test
  default void aRequestWithoutEventsMayKeepAnOutcome() {
    String stream = newStream();
    long head = log().append(request(stream, 0)).position();
    byte[] digest = newBytes();
    AppendRequest nothing = new AppendRequest(List.of(), List.of(), key(digest, stream));
    assertThat(log().append(nothing).position()).isEqualTo(head);
    assertThat(log().outcomeOf("workspace", digest)).isPresent();
    assertThat(log().head()).isEqualTo(head);
  }

  @Test
  default void ofManyRequestsWithOneKeyAtOnceExactlyOneIsExecuted() throws Exception {
    byte[] digest = newBytes();
    long start = log().head();
    List<Outcome> outcomes =
        Race.of(
            16,
            i -> {
              String stream = newStream();
              IdempotencyKey key = key(digest, stream);
              return (i % 2 == 0 ? log() : otherNode()).append(first(stream, key));
            });
    assertThat(outcomes).filteredOn(Outcome::recorded).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> !outcome.recorded())
        .allSatisfy(o -> assertThat(o.failure()).isInstanceOf(KeyAlreadyUsed.class));
    assertThat(log().readAfter(start, 100)).hasSize(1);
  }
}
