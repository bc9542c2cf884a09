package io.rollbook.eventlog.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.Forgetting;
import io.rollbook.eventlog.HashChain;
import io.rollbook.eventlog.RecordedEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By what every event hangs on the one before it. */
interface HashChainRules extends StoreUnderTest {

  @Test
  default void everyEventCarriesTheHashOverTheOneBeforeItAndItsContent() {
    String stream = Samples.newStream();
    log().append(AppendRequest.of(Samples.event(stream, 0), Samples.event(stream, 1)));
    otherNode().append(Samples.request(stream, 2));
    log().append(AppendRequest.of(PersonalSamples.sealed(stream, 3, stream)));
    List<RecordedEvent> events = log().readStream(stream, 0);
    assertThat(events).hasSize(4);
    byte[] previous = HashChain.start();
    for (RecordedEvent event : events) {
      assertThat(event.hash()).isEqualTo(HashChain.link(previous, event.event()));
      previous = event.hash();
    }
  }

  @Test
  default void anUntouchedStreamVerifiesAndSoDoesTheWholeLog() {
    String stream = Samples.newStream();
    log().append(AppendRequest.of(Samples.event(stream, 0), Samples.event(stream, 1)));
    assertThat(log().verify(stream).valid()).isTrue();
    assertThat(log().verify(stream).events()).isEqualTo(2);
    assertThat(log().verifyAll(_ -> {}).firstBroken()).isNull();
    assertThat(log().verifyAll(_ -> {}).events()).isEqualTo(log().head()).isPositive();
  }

  @Test
  default void theChainHoldsAfterItsSubjectIsForgotten() {
    String stream = Samples.newStream();
    log().append(PersonalSamples.first(stream));
    log()
        .append(
            new AppendRequest(
                List.of(Samples.event(stream, 1)),
                List.of(),
                null,
                List.of(),
                List.of(Forgetting.key(stream))));
    assertThat(log().verify(stream).events()).isEqualTo(2);
    assertThat(log().verify(stream).valid()).isTrue();
  }
}
