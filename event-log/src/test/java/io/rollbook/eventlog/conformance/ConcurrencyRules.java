package io.rollbook.eventlog.conformance;

import static io.rollbook.eventlog.ClaimChange.take;
import static io.rollbook.eventlog.conformance.Samples.event;
import static io.rollbook.eventlog.conformance.Samples.first;
import static io.rollbook.eventlog.conformance.Samples.newClaim;
import static io.rollbook.eventlog.conformance.Samples.newStream;
import static io.rollbook.eventlog.conformance.Samples.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.Appended;
import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.ClaimTaken;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.VersionConflict;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

interface ConcurrencyRules extends StoreUnderTest {

  @Test
  default void eightWritersOfWhomSomeFailLeaveNoHole() throws Exception {
    long start = log().head();
    String contested = newStream();
    List<Outcome> outcomes =
        Race.of(
            8,
            writer -> {
              Appended last = new Appended(0);
              String own = newStream();
              for (long i = 0; i < 100; i += 2) {
                last = log().append(AppendRequest.of(event(own, i), event(own, i + 1)));
                // All but one of the eight fail here.
                Race.outcome(_ -> log().append(request(contested, 0)), writer);
              }
              return last;
            });
    assertThat(outcomes).allMatch(Outcome::recorded);
    assertNoHoles(start, 8 * 100 + 1);
  }

  @Test
  default void twoNodesThatAppendAtOnceShareOneOrder() throws Exception {
    long start = log().head();
    List<Outcome> outcomes =
        Race.of(
            8,
            writer -> {
              EventLog node = writer % 2 == 0 ? log() : otherNode();
              String own = newStream();
              Appended last = new Appended(0);
              for (int i = 0; i < 50; i++) {
                last = node.append(request(own, i));
              }
              return last;
            });
    assertThat(outcomes).allMatch(Outcome::recorded);
    assertNoHoles(start, 8 * 50);
  }

  private void assertNoHoles(long start, int events) {
    assertThat(log().head()).isEqualTo(start + events);
    assertThat(Follower.readAll(log(), start))
        .extracting(RecordedEvent::position)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(start + 1, start + events).boxed().toList());
  }

  @Test
  default void ofManyForOneVersionOnOneNodeExactlyOneWins() throws Exception {
    String stream = newStream();
    assertOneWinner(
        Race.of(32, _ -> log().append(request(stream, 0))), VersionConflict.class, stream);
  }

  @Test
  default void ofManyForOneVersionOnTwoNodesExactlyOneWins() throws Exception {
    String stream = newStream();
    assertOneWinner(
        Race.of(32, i -> (i % 2 == 0 ? log() : otherNode()).append(request(stream, 0))),
        VersionConflict.class,
        stream);
  }

  @Test
  default void ofManyForOneClaimOnOneNodeExactlyOneWins() throws Exception {
    assertOneHolder(log(), log());
  }

  @Test
  default void ofManyForOneClaimOnTwoNodesExactlyOneWins() throws Exception {
    assertOneHolder(log(), otherNode());
  }

  private void assertOneHolder(EventLog even, EventLog odd) throws Exception {
    ClaimKey claim = newClaim();
    String[] streams = new String[32];
    List<Outcome> outcomes =
        Race.of(
            streams.length,
            i -> {
              streams[i] = newStream();
              return (i % 2 == 0 ? even : odd).append(first(streams[i], take(claim, streams[i])));
            });
    assertThat(outcomes).filteredOn(Outcome::recorded).hasSize(1);
    int winner = outcomes.stream().filter(Outcome::recorded).mapToInt(Outcome::caller).sum();
    assertOneWinner(outcomes, ClaimTaken.class, streams[winner]);
    assertThat(log().holderOf(claim)).contains(streams[winner]);
  }

  private void assertOneWinner(
      List<Outcome> outcomes, Class<? extends Throwable> others, String stream) {
    assertThat(outcomes).filteredOn(Outcome::recorded).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> !outcome.recorded())
        .allSatisfy(outcome -> assertThat(outcome.failure()).isInstanceOf(others));
    assertThat(log().readStream(stream, 0)).hasSize(1);
  }
}
