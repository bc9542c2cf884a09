package io.rollbook.eventlog.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.NewEvent;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.ScopeRange;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is read of one scope, among all others. */
interface ScopeRules extends StoreUnderTest {

  @Test
  default void aScopeIsReadInBothDirectionsAndWithoutTheOthers() {
    String scope = UUID.randomUUID().toString();
    long first = append(scope, "Opened");
    append(UUID.randomUUID().toString(), "Opened");
    log().append(Samples.request(Samples.newStream(), 0));
    long second = append(scope, "Opened");
    long last = append(scope, "Opened");
    assertThat(positions(new ScopeRange(scope, Set.of(), 0, last, false, 9)))
        .containsExactly(first, second, last);
    assertThat(positions(new ScopeRange(scope, Set.of(), 0, last, true, 2)))
        .containsExactly(last, second);
  }

  @Test
  default void aRangeHasNoMoreThanItsTypesAndItsPositions() {
    String scope = UUID.randomUUID().toString();
    long first = append(scope, "Opened");
    append(scope, "Closed");
    long third = append(scope, "Opened");
    long fourth = append(scope, "Opened");
    assertThat(positions(new ScopeRange(scope, Set.of("Opened"), first, third, false, 9)))
        .containsExactly(third);
    assertThat(positions(new ScopeRange(scope, Set.of("Opened", "Other"), 0, fourth, true, 9)))
        .containsExactly(fourth, third, first);
  }

  @Test
  default void aStreamIsReadInPages() {
    String stream = Samples.newStream();
    for (int version = 0; version < 5; version++) {
      log().append(Samples.request(stream, version));
    }
    assertThat(log().readStream(stream, 1, 2))
        .extracting(event -> event.event().version())
        .containsExactly(1L, 2L);
  }

  private List<Long> positions(ScopeRange range) {
    return log().readScope(range).stream().map(RecordedEvent::position).toList();
  }

  private long append(String scope, String type) {
    NewEvent sample = Samples.event(Samples.newStream(), 0);
    return log()
        .append(
            AppendRequest.of(
                new NewEvent(
                    sample.id(),
                    sample.stream(),
                    0,
                    type,
                    sample.revision(),
                    sample.payload(),
                    sample.metadata(),
                    sample.occurredAt(),
                    scope,
                    null)))
        .position();
  }
}
