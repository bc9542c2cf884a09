package io.rollbook.eventlog.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.rollbook.eventlog.postgres.PostgresEventLog;
import io.rollbook.eventlog.postgres.PostgresEventLogSettings;
import io.rollbook.eventlog.postgres.PostgresSnapshotStore;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes of an Axon application: commands on one, a projection on the other. */
class AxonApplicationIT {

  record Press(@TargetAggregateIdentifier String counter) {}

  record Pressed(String counter, int times) {}

  @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
  static final class Counter {

    @AggregateIdentifier private @Nullable String id;
    private int times;

    Counter() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(Press press) {
      AggregateLifecycle.apply(new Pressed(press.counter(), times + 1));
      return times;
    }

    @EventSourcingHandler
    void on(Pressed pressed) {
      id = pressed.counter();
      times = pressed.times();
    }

    @Override
    public String toString() {
      return id + " pressed " + times + " times";
    }
  }

  static final class Projection {

    private final List<Pressed> seen = new CopyOnWriteArrayList<>();

    @EventHandler
    void on(Pressed pressed) {
      seen.add(pressed);
    }
  }

  @SuppressWarnings("NullAway.Init")
  private static TestDatabase database;

  @BeforeAll
  static void createDatabase() {
    database = TestPostgres.newDatabase();
  }

  @AfterAll
  static void closeDatabase() {
    database.close();
  }

  private static PostgresEventLog openLog() {
    return new PostgresEventLog(
        database.appPool(), database.app(), PostgresEventLogSettings.defaults());
  }

  private static LogEventStore store(PostgresEventLog log) {
    NamedTypeSerializer serializer =
        NamedTypeSerializer.of(
            EventTypes.builder()
                .add("Pressed", "1", Pressed.class)
                .add("CounterSnapshot", "1", Counter.class)
                .build());
    return new LogEventStore(
        new LogStorageEngine(
            log,
            new PostgresSnapshotStore(database.appPool()),
            serializer,
            serializer,
            NoOpEventUpcaster.INSTANCE,
            ClaimPolicy.none(),
            SnapshotFilter.allowAll()));
  }

  private static Configuration commands(PostgresEventLog log) {
    Configuration configuration =
        DefaultConfigurer.defaultConfiguration(false)
            .configureSerializer(_ -> JacksonSerializer.defaultSerializer())
            .configureEventBus(_ -> store(log))
            .configureAggregate(
                AggregateConfigurer.defaultConfiguration(Counter.class)
                    .configureSnapshotTrigger(
                        c -> new EventCountSnapshotTriggerDefinition(c.snapshotter(), 5)))
            .start();
    var _ = configuration.commandBus().registerHandlerInterceptor(new AppendOptionsInterceptor());
    return configuration;
  }

  private static Configuration projecting(PostgresEventLog log, Projection projection) {
    return DefaultConfigurer.defaultConfiguration(false)
        .configureSerializer(_ -> JacksonSerializer.defaultSerializer())
        .configureEventBus(_ -> store(log))
        .eventProcessing(
            processing ->
                processing
                    .registerEventHandler(_ -> projection)
                    .registerPooledStreamingEventProcessor(
                        AxonApplicationIT.class.getPackageName()))
        .start();
  }

  @Test
  void aProjectionOnAnotherNodeFollowsTheCommandsOfThisOne() {
    String counter = "counter-" + UUID.randomUUID();
    Projection projection = new Projection();
    try (PostgresEventLog here = openLog();
        PostgresEventLog there = openLog()) {
      Configuration commanding = commands(here);
      Configuration following = projecting(there, projection);
      AppendOptions options = AppendOptions.receiptOnly();
      for (int i = 1; i <= 12; i++) {
        options = AppendOptions.receiptOnly();
        Integer times =
            commanding
                .commandGateway()
                .sendAndWait(
                    GenericCommandMessage.asCommandMessage(new Press(counter))
                        .andMetaData(Map.of(AppendOptions.METADATA_KEY, options)));
        assertThat(times).isEqualTo(i);
      }
      assertThat(options.position()).hasValue(here.head());
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () ->
                  assertThat(projection.seen)
                      .extracting(Pressed::times)
                      .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
      await()
          .untilAsserted(
              () ->
                  assertThat(new PostgresSnapshotStore(database.appPool()).latest(counter))
                      .isPresent());
      commanding.shutdown();
      following.shutdown();
    }
  }
}
