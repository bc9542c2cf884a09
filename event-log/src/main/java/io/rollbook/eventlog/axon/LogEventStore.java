package io.rollbook.eventlog.axon;

import io.rollbook.eventlog.EventLog;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DefaultEventBusSpanFactory;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.monitoring.MessageMonitor;
import org.axonframework.monitoring.NoOpMessageMonitor;
import org.axonframework.tracing.NoOpSpanFactory;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store on an {@link EventLog}. Its streams are woken when the log grows, on whichever
 * node, so that streaming processors need not poll.
 */
public final class LogEventStore extends AbstractEventStore {

  private static final int PREFETCH = 500;

  private final LogStorageEngine engine;

  /** An event store without tracing and monitoring. */
  public LogEventStore(LogStorageEngine engine) {
    this(
        engine,
        DefaultEventBusSpanFactory.builder().spanFactory(NoOpSpanFactory.INSTANCE).build(),
        NoOpMessageMonitor.instance());
  }

  /** An event store that traces and monitors what is published. */
  public LogEventStore(
      LogStorageEngine engine,
      EventBusSpanFactory spans,
      MessageMonitor<? super EventMessage<?>> monitor) {
    super(new Builder(engine, spans, monitor));
    this.engine = engine;
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
    return new LogTrackingStream(engine, LogStorageEngine.positionOf(trackingToken), PREFETCH);
  }

  private static final class Builder extends AbstractEventStore.Builder {
    Builder(
        LogStorageEngine engine,
        EventBusSpanFactory spans,
        MessageMonitor<? super EventMessage<?>> monitor) {
      storageEngine(engine);
      spanFactory(spans);
      messageMonitor(monitor);
    }
  }
}
