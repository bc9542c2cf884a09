package io.rollbook.benchmarks;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.jpa.SimpleEntityManagerProvider;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Axon's own JPA event store and tracking processor, as they come. */
final class StockAxon {

  private static final int PER_TRANSACTION = 1_000;

  private final EntityManager entities;
  private final PlatformTransactionManager manager;
  private final JpaEventStorageEngine engine;
  private final Serializer serializer = Jackson3Serializer.builder().build();
  private final DataSource dataSource;

  StockAxon(EntityManager entities, PlatformTransactionManager manager, DataSource dataSource) {
    this.dataSource = dataSource;
    this.entities = entities;
    this.manager = manager;
    EntityManagerProvider provider = new SimpleEntityManagerProvider(entities);
    this.engine =
        JpaEventStorageEngine.builder()
            .eventSerializer(serializer)
            .snapshotSerializer(serializer)
            .entityManagerProvider(provider)
            .transactionManager(new SpringTransactionManager(manager))
            .build();
  }

  /** Records the first so many participants' histories. */
  void record(Histories histories, int participants) {
    List<DomainEventMessage<?>> batch = new ArrayList<>();
    for (int version = 0; version < Histories.EVENTS_EACH; version++) {
      for (int participant = 0; participant < participants; participant++) {
        int at = version;
        batch.add(
            new GenericDomainEventMessage<>(
                "participant",
                Histories.id(participant).toString(),
                version,
                new GenericEventMessage<>(histories.event(participant, version)),
                () -> Histories.at(at)));
        if (batch.size() == PER_TRANSACTION) {
          append(batch);
        }
      }
    }
    append(batch);
  }

  private void append(List<DomainEventMessage<?>> batch) {
    new TransactionTemplate(manager)
        .executeWithoutResult(
            _ -> {
              engine.appendEvents(batch);
              entities.flush();
              entities.clear();
            });
    batch.clear();
  }

  /** Lets a processor with Axon's defaults project so many events; the seconds it took. */
  double project(int events) {
    PlainProjection projection = new PlainProjection(entities);
    TrackingEventProcessor processor =
        TrackingEventProcessor.builder()
            .name("plain")
            .eventHandlerInvoker(
                SimpleEventHandlerInvoker.builder().eventHandlers(projection).build())
            .messageSource(EmbeddedEventStore.builder().storageEngine(engine).build())
            .tokenStore(
                JdbcTokenStore.builder()
                    .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(
                            new SpringDataSourceConnectionProvider(dataSource)))
                    .schema(
                        TokenSchema.builder()
                            .setTokenTable("token_entry")
                            .setProcessorNameColumn("processor_name")
                            .setTokenTypeColumn("token_type")
                            .build())
                    .serializer(serializer)
                    .build())
            .transactionManager(new SpringTransactionManager(manager))
            .trackingEventProcessorConfiguration(
                TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                    .andInitialTrackingToken(StreamableMessageSource::createTailToken))
            .build();
    long begin = System.nanoTime();
    processor.start();
    while (projection.handled() < events) {
      LockSupport.parkNanos(1_000_000);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    processor.shutDown();
    return seconds;
  }
}
