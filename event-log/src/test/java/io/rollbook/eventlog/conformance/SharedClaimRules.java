package io.rollbook.eventlog.conformance;

import static io.rollbook.eventlog.ClaimChange.release;
import static io.rollbook.eventlog.ClaimChange.releaseAll;
import static io.rollbook.eventlog.ClaimChange.releaseShares;
import static io.rollbook.eventlog.ClaimChange.share;
import static io.rollbook.eventlog.ClaimChange.take;
import static io.rollbook.eventlog.conformance.Samples.claim;
import static io.rollbook.eventlog.conformance.Samples.event;
import static io.rollbook.eventlog.conformance.Samples.first;
import static io.rollbook.eventlog.conformance.Samples.newBytes;
import static io.rollbook.eventlog.conformance.Samples.newClaim;
import static io.rollbook.eventlog.conformance.Samples.newStream;
import static io.rollbook.eventlog.conformance.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.ClaimTaken;
import io.rollbook.eventlog.VersionConflict;
import java.util.List;
import org.junit.jupiter.api.Test;

interface SharedClaimRules extends StoreUnderTest {

  @Test
  default void aClaimMayHaveManySharersAndTheyAreListedByName() {
    ClaimKey claim = newClaim();
    String b = "b-" + newStream();
    String a = "a-" + newStream();
    String c = "C-" + newStream();
    log().append(first(b, share(claim, b)));
    log().append(first(a, share(claim, a), share(claim, a)));
    log().append(with(event(a, 1), share(claim, a)));
    log().append(first(c, share(claim, c)));
    assertThat(log().sharersOf(claim)).containsExactly(c, a, b);
    assertThat(otherNode().sharersOf(claim)).containsExactly(c, a, b);
  }

  @Test
  default void sharersOfManyClaimsAreAnsweredInTheOrderOfTheQuestion() {
    byte[] digest = newBytes();
    ClaimKey email = claim("email", digest);
    ClaimKey phone = claim("phone", digest);
    ClaimKey elsewhere = new ClaimKey("elsewhere", "email", digest);
    String a = "a-" + newStream();
    String b = "b-" + newStream();
    log().append(first(b, share(email, b), share(phone, b)));
    log().append(first(a, share(email, a)));
    assertThat(log().sharersOf(List.of(phone, elsewhere, email, newClaim(), phone)))
        .containsExactly(List.of(b), List.of(), List.of(a, b), List.of(), List.of(b));
    assertThat(log().sharersOf(List.of())).isEmpty();
  }

  @Test
  default void sharesAndTheExclusiveClaimOfOneKeyAreIndependent() {
    ClaimKey claim = newClaim();
    String sharer = newStream();
    String holder = newStream();
    String other = newStream();
    log().append(first(sharer, share(claim, sharer)));
    log().append(first(holder, take(claim, holder), share(claim, holder)));
    assertThatThrownBy(() -> log().append(first(other, take(claim, other), share(claim, other))))
        .isInstanceOf(ClaimTaken.class);
    assertThat(log().holderOf(claim)).contains(holder);
    assertThat(log().sharersOf(claim)).containsExactlyInAnyOrder(sharer, holder);
  }

  @Test
  default void releasingAClaimReleasesTheStreamsShareOfIt() {
    ClaimKey claim = newClaim();
    ClaimKey kept = newClaim();
    String stream = newStream();
    String other = newStream();
    log().append(first(other, share(claim, other)));
    log().append(first(stream, take(claim, stream), share(claim, stream), share(kept, stream)));
    log().append(with(event(stream, 1), release(claim, stream)));
    assertThat(log().holderOf(claim)).isEmpty();
    assertThat(log().sharersOf(List.of(claim, kept)))
        .containsExactly(List.of(other), List.of(stream));
  }

  @Test
  default void whatIsReleasedAndThenOnlyTakenIsNotSharedAnyMore() {
    ClaimKey claim = newClaim();
    String stream = newStream();
    log().append(first(stream, share(claim, stream)));
    log().append(with(event(stream, 1), release(claim, stream), take(claim, stream)));
    assertThat(log().sharersOf(claim)).isEmpty();
    assertThat(log().holderOf(claim)).contains(stream);
  }

  @Test
  default void releasingTheSharesOfANamespaceLeavesEverythingElse() {
    byte[] digest = newBytes();
    ClaimKey email = claim("email", digest);
    ClaimKey secondEmail = newClaim();
    ClaimKey phone = claim("phone", digest);
    ClaimKey elsewhere = new ClaimKey("elsewhere", "email", digest);
    String stream = newStream();
    String other = newStream();
    log().append(first(other, share(email, other)));
    log()
        .append(
            first(
                stream,
                take(email, stream),
                share(email, stream),
                share(secondEmail, stream),
                share(phone, stream),
                share(elsewhere, stream)));
    log().append(with(event(stream, 1), releaseShares("workspace", "email", stream)));
    assertThat(log().sharersOf(List.of(email, secondEmail, phone, elsewhere)))
        .containsExactly(List.of(other), List.of(), List.of(stream), List.of(stream));
    assertThat(log().holderOf(email)).contains(stream);
  }

  @Test
  default void whatIsSharedAfterReleasingTheSharesIsWhatRemains() {
    ClaimKey before = newClaim();
    ClaimKey kept = newClaim();
    ClaimKey added = newClaim();
    ClaimKey passing = newClaim();
    String stream = newStream();
    log().append(first(stream, share(before, stream), share(kept, stream)));
    log()
        .append(
            with(
                event(stream, 1),
                share(passing, stream),
                releaseShares("workspace", "email", stream),
                share(kept, stream),
                share(added, stream)));
    assertThat(log().sharersOf(List.of(before, kept, added, passing)))
        .containsExactly(List.of(), List.of(stream), List.of(stream), List.of());
  }

  @Test
  default void releasingAllEndsEachShareOfTheStreamAndNoOther() {
    ClaimKey one = newClaim();
    ClaimKey two = claim("phone", newBytes());
    String stream = newStream();
    String other = newStream();
    log().append(first(stream, share(one, stream), share(two, stream), take(one, stream)));
    log().append(first(other, share(one, other)));
    log().append(with(event(stream, 1), releaseAll(stream)));
    assertThat(log().sharersOf(List.of(one, two))).containsExactly(List.of(other), List.of());
    assertThat(log().holderOf(one)).isEmpty();
  }

  @Test
  default void aRefusedAppendLeavesTheSharesAlone() {
    ClaimKey held = newClaim();
    ClaimKey free = newClaim();
    String stream = newStream();
    log().append(first(stream, share(held, stream)));
    assertThatThrownBy(
            () -> log().append(with(event(stream, 0), releaseAll(stream), share(free, stream))))
        .isInstanceOf(VersionConflict.class);
    assertThat(log().sharersOf(List.of(held, free))).containsExactly(List.of(stream), List.of());
  }
}
