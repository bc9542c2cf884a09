package io.rollbook.eventlog.axon;

import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.RecordedEvent;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DefaultEventBusSpanFactory;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.monitoring.NoOpMessageMonitor;
import org.axonframework.tracing.NoOpSpanFactory;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store on an {@link EventLog}. Its streams are woken when the log grows, on whichever
 * node, so that streaming processors need not poll.
 */
public final class LogEventStore extends AbstractEventStore {

  private static final int PREFETCH = 500;

  /** Short enough for whoever waits for the read model. */
  private static final long REST_MILLIS = 10;

  private final LogStorageEngine engine;
  private final Executor afterRest;

  /** An event store without tracing and monitoring. */
  public LogEventStore(LogStorageEngine engine) {
    this(engine, CompletableFuture.delayedExecutor(REST_MILLIS, TimeUnit.MILLISECONDS));
  }

  /**
   * @param afterRest runs what it is given when a stream that came to the end may read on
   */
  LogEventStore(LogStorageEngine engine, Executor afterRest) {
    super(new Builder(engine));
    this.engine = engine;
    this.afterRest = afterRest;
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
    return openStream(trackingToken, afterRest, UnaryOperator.identity());
  }

  BlockingStream<TrackedEventMessage<?>> openStream(
      @Nullable TrackingToken trackingToken,
      Executor whenRested,
      UnaryOperator<RecordedEvent> seen) {
    return new LogTrackingStream(
        engine, LogStorageEngine.positionOf(trackingToken), PREFETCH, whenRested, seen);
  }

  /**
   * The same events for whoever nobody waits for, and whose business personal data is not: a longer
   * rest at the end makes larger batches, and what is sealed stays so.
   */
  public StreamableMessageSource<TrackedEventMessage<?>> atLeisure(Duration rest) {
    return new LeisurelySource(
        this, CompletableFuture.delayedExecutor(rest.toMillis(), TimeUnit.MILLISECONDS));
  }

  private static final class Builder extends AbstractEventStore.Builder {
    Builder(LogStorageEngine engine) {
      storageEngine(engine);
      spanFactory(
          DefaultEventBusSpanFactory.builder().spanFactory(NoOpSpanFactory.INSTANCE).build());
      messageMonitor(NoOpMessageMonitor.instance());
    }
  }
}
