package io.rollbook.eventlog.postgres;

import static io.rollbook.eventlog.conformance.Samples.claim;
import static io.rollbook.eventlog.conformance.Samples.event;
import static io.rollbook.eventlog.conformance.Samples.first;
import static io.rollbook.eventlog.conformance.Samples.key;
import static io.rollbook.eventlog.conformance.Samples.newStream;
import static io.rollbook.eventlog.conformance.Samples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.ClaimChange;
import io.rollbook.eventlog.LogUnavailable;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppendQueueTest {

  private final AppendQueue queue =
      new AppendQueue(
          new PostgresEventLogSettings(10, 100_000, 3, 10_000, 1, Duration.ofSeconds(1)));

  private Pending add(AppendRequest request) {
    Pending pending = new Pending(request, new StreamHeads((_, _) -> new byte[32]));
    queue.add(pending);
    return pending;
  }

  private static AppendRequest sized(int bytes) {
    return AppendRequest.of(event(newStream(), 0, new byte[bytes]));
  }

  @Test
  void aBatchHoldsTheOldestRequestsUpToItsSize() {
    List<Pending> all = List.of(add(sized(1)), add(sized(1)), add(sized(1)), add(sized(1)));
    assertThat(queue.takeBatch()).isEqualTo(all.subList(0, 3));
    assertThat(queue.takeBatch()).isEqualTo(all.subList(3, 4));
    assertThat(queue.takeBatch()).isEmpty();
  }

  @Test
  void aBatchHoldsAsManyBytesAsItMayAndALargerRequestGoesAlone() {
    Pending large = add(sized(50_000));
    Pending half = add(sized(5_000));
    Pending otherHalf = add(sized(5_000));
    assertThat(queue.takeBatch()).containsExactly(large);
    assertThat(queue.takeBatch()).containsExactly(half);
    assertThat(queue.takeBatch()).containsExactly(otherHalf);
  }

  @Test
  void requestsForOneStreamGoInDifferentBatchesAndInOrder() {
    String stream = newStream();
    Pending zero = add(request(stream, 0));
    Pending one = add(request(stream, 1));
    Pending other = add(sized(1));
    assertThat(queue.takeBatch()).containsExactly(zero, other);
    assertThat(queue.takeBatch()).containsExactly(one);
  }

  @Test
  void whatOverlapsWithARequestLeftForLaterIsLeftToo() {
    String a = newStream();
    String b = newStream();
    Pending first = add(request(a, 0));
    Pending both = add(AppendRequest.of(event(a, 1), event(b, 0)));
    Pending later = add(request(b, 1));
    assertThat(queue.takeBatch()).containsExactly(first);
    assertThat(queue.takeBatch()).containsExactly(both);
    assertThat(queue.takeBatch()).containsExactly(later);
  }

  @Test
  void requestsForOneClaimOrOneKeyGoInDifferentBatches() {
    byte[] digest = {1, 2, 3};
    String a = newStream();
    Pending taking = add(first(a, ClaimChange.take(claim("email", digest), a)));
    String b = newStream();
    add(first(b, ClaimChange.take(claim("email", digest.clone()), b)));
    String c = newStream();
    Pending keyed = add(first(c, key(digest, c)));
    String d = newStream();
    add(first(d, key(digest.clone(), d)));
    assertThat(queue.takeBatch()).containsExactly(taking, keyed);
    assertThat(queue.takeBatch()).hasSize(2);
  }

  @Test
  void whoSharesAClaimAndWhoRequiresItToBeFreeGoInDifferentBatches() {
    byte[] digest = {1, 2, 3};
    String a = newStream();
    Pending sharing = add(first(a, ClaimChange.share(claim("email", digest), a)));
    String b = newStream();
    Pending requiring = add(first(b, ClaimChange.requireFree(claim("email", digest.clone()), b)));
    assertThat(queue.takeBatch()).containsExactly(sharing);
    assertThat(queue.takeBatch()).containsExactly(requiring);
  }

  @Test
  void releasingSharesInOneNamespaceKeepsNobodyApart() {
    String a = newStream();
    Pending one = add(first(a, ClaimChange.releaseShares("workspace", "email", a)));
    String b = newStream();
    Pending two = add(first(b, ClaimChange.releaseShares("workspace", "email", b)));
    assertThat(queue.takeBatch()).containsExactly(one, two);
  }

  @Test
  void aRequestPutBackKeepsItsPlace() {
    Pending one = add(sized(1));
    Pending two = add(sized(2));
    List<Pending> taken = queue.takeBatch();
    Pending three = add(sized(3));
    queue.putBack(taken);
    assertThat(queue.takeBatch()).containsExactly(one, two, three);
  }

  @Test
  void whoLeavesWhileWaitingIsGoneForCertain() {
    Pending pending = add(sized(1));
    assertThat(queue.leave(pending)).isTrue();
    assertThat(queue.takeBatch()).isEmpty();
  }

  @Test
  void whoLeavesDuringAnAttemptGetsItsOutcomeButNoOther() {
    Pending pending = add(sized(1));
    List<Pending> taken = queue.takeBatch();
    assertThat(queue.leave(pending)).isFalse();
    queue.putBack(taken);
    assertThat(queue.takeBatch()).isEmpty();
    assertThat(pending.outcome().exceptionNow()).isInstanceOf(LogUnavailable.class);
  }

  @Test
  void roomIsTakenUntilThereIsAnOutcome() {
    for (int i = 0; i < 10; i++) {
      add(sized(1));
    }
    assertThatThrownBy(() -> add(sized(1))).isInstanceOf(LogUnavailable.class);
    List<Pending> taken = queue.takeBatch();
    assertThatThrownBy(() -> add(sized(1))).isInstanceOf(LogUnavailable.class);
    queue.done(taken);
    add(sized(1));
  }

  @Test
  void bytesAreBoundedToo() {
    add(sized(60_000));
    assertThatThrownBy(() -> add(sized(60_000))).isInstanceOf(LogUnavailable.class);
  }

  @Test
  void aRequestLargerThanTheQueueMayPassWhenItIsAlone() {
    assertThat(add(sized(200_000))).isNotNull();
  }

  @Test
  void closingFailsWhoWaitsAndRefusesWhoComes() {
    Pending pending = add(sized(1));
    queue.close();
    assertThat(pending.outcome().exceptionNow()).isInstanceOf(LogUnavailable.class);
    assertThatThrownBy(() -> add(sized(1))).isInstanceOf(LogUnavailable.class);
    assertThat(queue.awaitRequest()).isFalse();
  }
}
