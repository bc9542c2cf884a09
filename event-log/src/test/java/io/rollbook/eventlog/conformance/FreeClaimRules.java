package io.rollbook.eventlog.conformance;

import static io.rollbook.eventlog.ClaimChange.release;
import static io.rollbook.eventlog.ClaimChange.releaseAll;
import static io.rollbook.eventlog.ClaimChange.releaseShares;
import static io.rollbook.eventlog.ClaimChange.requireFree;
import static io.rollbook.eventlog.ClaimChange.share;
import static io.rollbook.eventlog.ClaimChange.take;
import static io.rollbook.eventlog.conformance.Samples.event;
import static io.rollbook.eventlog.conformance.Samples.first;
import static io.rollbook.eventlog.conformance.Samples.newClaim;
import static io.rollbook.eventlog.conformance.Samples.newStream;
import static io.rollbook.eventlog.conformance.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.ClaimChange;
import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.ClaimTaken;
import io.rollbook.eventlog.EventLog;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

interface FreeClaimRules extends StoreUnderTest {

  @Test
  default void whatAnotherSharesIsNotFreeAndNothingIsRecorded() {
    ClaimKey claim = newClaim();
    String sharer = newStream();
    log().append(first(sharer, share(claim, sharer)));
    assertNotFree(claim);
    assertThat(log().sharersOf(claim)).containsExactly(sharer);
  }

  @Test
  default void whatAnotherHoldsIsNotFreeAndNothingIsRecorded() {
    ClaimKey claim = newClaim();
    String holder = newStream();
    log().append(first(holder, take(claim, holder)));
    assertNotFree(claim);
    assertThat(log().holderOf(claim)).contains(holder);
  }

  /** Whatever else the request says, it fails and leaves nothing. */
  private void assertNotFree(ClaimKey claim, ClaimChange... others) {
    String stream = newStream();
    List<ClaimChange> changes = new ArrayList<>(List.of(others));
    changes.add(requireFree(claim, stream));
    changes.add(share(claim, stream));
    assertThatThrownBy(
            () -> log().append(new AppendRequest(List.of(event(stream, 0)), changes, null)))
        .asInstanceOf(InstanceOfAssertFactories.type(ClaimTaken.class))
        .extracting(ClaimTaken::namespace)
        .isEqualTo("email");
    assertThat(log().readStream(stream, 0)).isEmpty();
  }

  @Test
  default void whatOneHoldsOneselfIsFree() {
    ClaimKey claim = newClaim();
    String stream = newStream();
    log().append(first(stream, take(claim, stream), share(claim, stream)));
    log().append(with(event(stream, 1), requireFree(claim, stream)));
    assertThat(log().readStream(stream, 0)).hasSize(2);
    assertThat(log().holderOf(claim)).contains(stream);
    assertThat(log().sharersOf(claim)).containsExactly(stream);
  }

  @Test
  default void requiringAClaimToBeFreeDoesNotTakeIt() {
    ClaimKey claim = newClaim();
    String one = newStream();
    String two = newStream();
    log().append(first(one, requireFree(claim, one)));
    log().append(first(two, requireFree(claim, two), take(claim, two)));
    assertThat(log().holderOf(claim)).contains(two);
    assertThat(log().sharersOf(claim)).isEmpty();
  }

  @Test
  default void whatTheSameAppendMakesOthersReleaseIsFree() {
    ClaimKey claim = newClaim();
    String one = newStream();
    String two = newStream();
    String three = newStream();
    String heir = newStream();
    log().append(first(one, take(claim, one), share(claim, one)));
    log().append(first(two, share(claim, two)));
    log().append(first(three, share(claim, three)));
    log()
        .append(
            first(
                heir,
                requireFree(claim, heir),
                share(claim, heir),
                release(claim, one),
                releaseShares("workspace", "email", two),
                releaseAll(three)));
    assertThat(log().holderOf(claim)).isEmpty();
    assertThat(log().sharersOf(claim)).containsExactly(heir);
  }

  @Test
  default void whatIsReleasedOnlyInPartOrGivenBackAtOnceIsNotFree() {
    ClaimKey claim = newClaim();
    String holder = newStream();
    log().append(first(holder, take(claim, holder), share(claim, holder)));
    assertNotFree(claim, releaseShares("workspace", "email", holder));
    assertNotFree(claim, release(claim, holder), share(claim, holder));
    assertNotFree(claim, releaseAll(holder), take(claim, holder));
    assertNotFree(claim, release(newClaim(), holder), releaseShares("workspace", "no", holder));
    assertThat(log().holderOf(claim)).contains(holder);
    assertThat(log().sharersOf(claim)).containsExactly(holder);
  }

  @Test
  default void ofManyWhoShareAClaimIfItIsFreeOnOneNodeExactlyOneIsRecorded() throws Exception {
    assertOneSharer(log(), log());
  }

  @Test
  default void ofManyWhoShareAClaimIfItIsFreeOnTwoNodesExactlyOneIsRecorded() throws Exception {
    assertOneSharer(log(), otherNode());
  }

  private void assertOneSharer(EventLog even, EventLog odd) throws Exception {
    ClaimKey claim = newClaim();
    String[] streams = new String[32];
    List<Outcome> outcomes =
        Race.of(
            streams.length,
            i -> {
              String stream = newStream();
              streams[i] = stream;
              return (i % 2 == 0 ? even : odd)
                  .append(first(stream, requireFree(claim, stream), share(claim, stream)));
            });
    assertThat(outcomes).filteredOn(Outcome::recorded).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> !outcome.recorded())
        .allSatisfy(outcome -> assertThat(outcome.failure()).isInstanceOf(ClaimTaken.class));
    int winner = outcomes.stream().filter(Outcome::recorded).mapToInt(Outcome::caller).sum();
    assertThat(log().sharersOf(claim)).containsExactly(streams[winner]);
    assertThat(log().readStreams(List.of(streams))).hasSize(1);
  }
}
