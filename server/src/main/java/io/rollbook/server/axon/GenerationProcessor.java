package io.rollbook.server.axon;

import io.rollbook.eventlog.axon.LogEventStore;
import io.rollbook.query.progress.Generation;
import io.rollbook.query.progress.Generations;
import io.rollbook.query.progress.Projections;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Feeds one generation of a projection. Does not start by itself: whether it is to run stands in
 * the database.
 */
final class GenerationProcessor extends PooledStreamingEventProcessor {

  private static final int BATCH = 500;

  /** Then a busy log costs the numbers some transactions a second, and not a hundred. */
  private static final Duration NUMBERS_REST = Duration.ofMillis(500);

  private GenerationProcessor(Builder builder) {
    super(builder);
  }

  static GenerationProcessor of(
      Generation generation,
      Configuration axon,
      EventHandlerInvoker invoker,
      Generations generations) {
    String name = generation.processor();
    return new GenerationProcessor(
        builder()
            .name(name)
            .eventHandlerInvoker(invoker)
            .messageSource(source(generation, axon))
            .messageMonitor(
                axon.eventProcessingConfiguration()
                    .messageMonitor(PooledStreamingEventProcessor.class, name))
            .spanFactory(axon.getComponent(EventProcessorSpanFactory.class))
            .tokenStore(axon.getComponent(TokenStore.class))
            .transactionManager(axon.getComponent(TransactionManager.class))
            .coordinatorExecutor(executor(axon, "Coordinator[" + name + ']'))
            .workerExecutor(executor(axon, "WorkPackage[" + name + ']'))
            .initialSegmentCount(1)
            .initialToken(
                source -> {
                  if (!generations.isFed(generation)) {
                    // Dropped a moment ago; to begin again would fill it for nobody.
                    throw new IllegalStateException("This generation is not to be fed");
                  }
                  return source.createTailToken();
                })
            .batchSize(BATCH));
  }

  /** Lists are waited for, and numbers are not. */
  private static StreamableMessageSource<TrackedEventMessage<?>> source(
      Generation generation, Configuration axon) {
    return generation.projection().equals(Projections.STATISTICS)
            && axon.eventStore() instanceof LogEventStore store
        ? store.atLeisure(NUMBERS_REST)
        : axon.eventStore();
  }

  private static ScheduledExecutorService executor(Configuration axon, String name) {
    ScheduledExecutorService executor =
        Executors.newScheduledThreadPool(1, new AxonThreadFactory(name));
    axon.onShutdown(executor::shutdown);
    return executor;
  }

  @Override
  public void registerLifecycleHandlers(Lifecycle.LifecycleRegistry lifecycle) {
    lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, this::shutdownAsync);
  }
}
