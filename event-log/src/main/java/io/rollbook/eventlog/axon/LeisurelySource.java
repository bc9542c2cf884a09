package io.rollbook.eventlog.axon;

import io.rollbook.eventlog.RecordedEvent;
import java.time.Instant;
import java.util.concurrent.Executor;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** The log for those who follow it at leisure, and see nothing personal. */
final class LeisurelySource implements StreamableMessageSource<TrackedEventMessage<?>> {

  private final LogEventStore store;
  private final Executor afterRest;

  /**
   * @param afterRest runs what it is given when a stream that came to the end may read on
   */
  LeisurelySource(LogEventStore store, Executor afterRest) {
    this.store = store;
    this.afterRest = afterRest;
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    return store.openStream(token, afterRest, RecordedEvent::withoutPersonal);
  }

  @Override
  public @Nullable TrackingToken createTailToken() {
    return store.createTailToken();
  }

  @Override
  public TrackingToken createHeadToken() {
    return store.createHeadToken();
  }

  @Override
  public TrackingToken createTokenAt(Instant moment) {
    return store.createTokenAt(moment);
  }
}
