package io.rollbook.eventlog.axon;

import io.rollbook.eventlog.Forgetting;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** What is recorded together with an event, beside claims. */
public interface RecordingPolicy {

  /** Within which scope it happened, such as a tenant; null if within none. */
  default @Nullable String scopeOf(DomainEventMessage<?> event) {
    return null;
  }

  /**
   * Whom its personal data is about, and so whose key seals it; the stream, unless said otherwise.
   */
  default String subjectOf(DomainEventMessage<?> event) {
    return event.getAggregateIdentifier();
  }

  /** What is forgotten in the transaction that records the event. */
  default List<Forgetting> forgettingsOf(DomainEventMessage<?> event) {
    return List.of();
  }

  /** Each stream is its own subject; no scopes, nothing is forgotten. */
  static RecordingPolicy plain() {
    return new RecordingPolicy() {};
  }
}
