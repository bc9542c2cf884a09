package io.rollbook.eventlog.conformance;

import static io.rollbook.eventlog.ClaimChange.release;
import static io.rollbook.eventlog.ClaimChange.releaseAll;
import static io.rollbook.eventlog.ClaimChange.take;
import static io.rollbook.eventlog.conformance.Samples.event;
import static io.rollbook.eventlog.conformance.Samples.first;
import static io.rollbook.eventlog.conformance.Samples.newBytes;
import static io.rollbook.eventlog.conformance.Samples.newClaim;
import static io.rollbook.eventlog.conformance.Samples.newStream;
import static io.rollbook.eventlog.conformance.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.ClaimTaken;
import io.rollbook.eventlog.VersionConflict;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

interface ClaimRules extends StoreUnderTest {

  @Test
  default void aClaimHasOneHolderAndTheOtherRecordsNothing() {
    ClaimKey claim = newClaim();
    String holder = newStream();
    String other = newStream();
    log().append(first(holder, take(claim, holder)));
    assertThatThrownBy(() -> log().append(first(other, take(claim, other))))
        .asInstanceOf(InstanceOfAssertFactories.type(ClaimTaken.class))
        .extracting(ClaimTaken::namespace)
        .isEqualTo("email");
    assertThat(log().readStream(other, 0)).isEmpty();
    assertThat(log().holderOf(claim)).contains(holder);
  }

  @Test
  default void aReleasedClaimCanBeTaken() {
    ClaimKey claim = newClaim();
    String before = newStream();
    String after = newStream();
    log().append(first(before, take(claim, before)));
    log().append(with(event(before, 1), release(claim, before)));
    assertThat(log().holderOf(claim)).isEmpty();
    log().append(first(after, take(claim, after)));
    assertThat(log().holderOf(claim)).contains(after);
  }

  @Test
  default void aClaimReleasedAndTakenInOneAppendChangesHands() {
    ClaimKey claim = newClaim();
    String giver = newStream();
    String taker = newStream();
    log().append(first(giver, take(claim, giver)));
    log()
        .append(
            new AppendRequest(
                List.of(event(giver, 1), event(taker, 0)),
                List.of(release(claim, giver), take(claim, taker)),
                null));
    assertThat(log().holderOf(claim)).contains(taker);
  }

  @Test
  default void aClaimReleasedAndTakenByTheSameStreamInOneAppendIsKept() {
    ClaimKey claim = newClaim();
    String stream = newStream();
    log().append(first(stream, take(claim, stream)));
    log().append(with(event(stream, 1), release(claim, stream), take(claim, stream)));
    assertThat(log().holderOf(claim)).contains(stream);
  }

  @Test
  default void aClaimTakenAndReleasedInOneAppendIsFree() {
    ClaimKey claim = newClaim();
    ClaimKey kept = newClaim();
    String stream = newStream();
    log().append(first(stream, take(claim, stream), release(claim, stream), take(kept, stream)));
    assertThat(log().holderOf(claim)).isEmpty();
    assertThat(log().holderOf(kept)).contains(stream);
  }

  @Test
  default void releasingAllFreesEachClaimOfTheStreamAndNoOther() {
    ClaimKey one = newClaim();
    ClaimKey two = newClaim();
    ClaimKey foreign = newClaim();
    String stream = newStream();
    String other = newStream();
    log().append(first(stream, take(one, stream), take(two, stream)));
    log().append(first(other, take(foreign, other)));
    log().append(with(event(stream, 1), releaseAll(stream)));
    assertThat(log().holderOf(one)).isEmpty();
    assertThat(log().holderOf(two)).isEmpty();
    assertThat(log().holderOf(foreign)).contains(other);
  }

  @Test
  default void releasingAllMakesRoomForAnotherInTheSameAppend() {
    ClaimKey claim = newClaim();
    String giver = newStream();
    String taker = newStream();
    log().append(first(giver, take(claim, giver)));
    log().append(first(taker, take(claim, taker), releaseAll(giver)));
    assertThat(log().holderOf(claim)).contains(taker);
  }

  @Test
  default void takingWhatOneHoldsAndReleasingWhatOneDoesNotHoldChangesNothing() {
    ClaimKey claim = newClaim();
    String holder = newStream();
    String other = newStream();
    log().append(first(holder, take(claim, holder)));
    log().append(with(event(holder, 1), take(claim, holder)));
    log().append(first(other, release(claim, other)));
    assertThat(log().holderOf(claim)).contains(holder);
  }

  @Test
  default void aRefusedAppendLeavesTheClaimsAlone() {
    ClaimKey held = newClaim();
    ClaimKey free = newClaim();
    String stream = newStream();
    log().append(first(stream, take(held, stream)));
    assertThatThrownBy(
            () -> log().append(with(event(stream, 0), release(held, stream), take(free, stream))))
        .isInstanceOf(VersionConflict.class);
    assertThat(log().holderOf(held)).contains(stream);
    assertThat(log().holderOf(free)).isEmpty();
  }

  @Test
  default void twoStreamsOfOneAppendCannotBothTakeAClaim() {
    ClaimKey claim = newClaim();
    String a = newStream();
    String b = newStream();
    AppendRequest both =
        new AppendRequest(
            List.of(event(a, 0), event(b, 0)), List.of(take(claim, a), take(claim, b)), null);
    assertThatThrownBy(() -> log().append(both)).isInstanceOf(ClaimTaken.class);
    assertThat(log().readStream(a, 0)).isEmpty();
  }

  @Test
  default void claimsAreApartByScopeAndNamespaceAndListedByThem() {
    String scope = UUID.randomUUID().toString();
    byte[] digest = newBytes();
    String b = "b-" + UUID.randomUUID();
    String a = "a-" + UUID.randomUUID();
    log().append(first(b, take(new ClaimKey(scope, "email", digest), b)));
    log().append(first(a, take(new ClaimKey(scope, "email", newBytes()), a)));
    String c = newStream();
    log().append(first(c, take(new ClaimKey(scope, "number", digest), c)));
    String d = newStream();
    log().append(first(d, take(new ClaimKey(scope + "2", "email", digest), d)));
    assertThat(log().holdersIn(scope, "email")).containsExactly(a, b);
    assertThat(log().holdersIn(scope, "number")).containsExactly(c);
  }
}
