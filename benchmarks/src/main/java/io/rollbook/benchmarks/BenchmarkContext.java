package io.rollbook.benchmarks;

import io.rollbook.audit.EventCatalogue;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.KeyedDigest;
import io.rollbook.eventlog.axon.ClaimPolicy;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.eventlog.axon.EventTypes;
import io.rollbook.eventlog.axon.LogStorageEngine;
import io.rollbook.eventlog.axon.NamedTypeSerializer;
import io.rollbook.eventlog.axon.RecordingPolicy;
import io.rollbook.eventlog.postgres.PostgresEventLog;
import io.rollbook.eventlog.postgres.PostgresEventLogSettings;
import io.rollbook.eventlog.postgres.PostgresSnapshotStore;
import io.rollbook.eventlog.privacy.SubjectKeys;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.privacy.PersonalData;
import io.rollbook.query.progress.Generation;
import io.rollbook.query.rebuild.GenerationProcessors;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The query side as the server has it, and Axon's tables for its own engine beside it. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan("io.rollbook.query")
@EnableJpaRepositories("io.rollbook.query")
@EntityScan({
  "io.rollbook.query",
  "io.rollbook.benchmarks",
  "org.axonframework.eventsourcing.eventstore.jpa"
})
@ImportAutoConfiguration({
  HibernateJpaAutoConfiguration.class,
  DataJpaRepositoriesAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  TransactionAutoConfiguration.class
})
public class BenchmarkContext {

  /**
   * Opens one.
   *
   * @param pool for reading and for the projection
   * @param direct makes the connections that the log keeps
   * @param keys null if nothing is to be sealed
   */
  public static ConfigurableApplicationContext open(
      DataSource pool, DataSource direct, @Nullable SubjectKeys keys) {
    return new SpringApplicationBuilder(BenchmarkContext.class)
        .web(WebApplicationType.NONE)
        .initializers(
            context -> {
              context
                  .getBeanFactory()
                  .registerSingleton("connections", new Connections(pool, direct));
              if (keys != null) {
                context.getBeanFactory().registerSingleton("subjectKeys", keys);
              }
            })
        .properties(
            "spring.main.banner-mode=off",
            "spring.jpa.hibernate.ddl-auto=none",
            "spring.jpa.open-in-view=false",
            "spring.jpa.properties.hibernate.jdbc.time_zone=UTC")
        .run();
  }

  static ConfigurableApplicationContext open(TestDatabase database, @Nullable SubjectKeys keys) {
    return open(database.appPool(), database.app(), keys);
  }

  record Connections(DataSource pool, DataSource direct) {}

  @Bean
  DataSource dataSource(Connections connections) {
    return connections.pool();
  }

  @Bean
  EventLog eventLog(Connections connections) {
    return new PostgresEventLog(
        connections.pool(), connections.direct(), PostgresEventLogSettings.defaults());
  }

  @Bean
  NamedTypeSerializer eventSerializer() {
    EventTypes.Builder types = EventTypes.builder();
    EventCatalogue.ENTRIES.forEach(it -> types.add(it.name(), it.revision(), it.type()));
    return NamedTypeSerializer.of(types.build(), PersonalData.class);
  }

  @Bean
  EventDecoder eventDecoder(NamedTypeSerializer serializer, ObjectProvider<SubjectKeys> keys) {
    return new EventDecoder(serializer, NoOpEventUpcaster.INSTANCE, keys.getIfAvailable());
  }

  /** As commands write to the log; nothing is sealed if there are no keys. */
  @Bean
  LogStorageEngine storageEngine(
      EventLog log,
      DataSource pool,
      NamedTypeSerializer serializer,
      ObjectProvider<SubjectKeys> keys) {
    return new LogStorageEngine(
        log,
        new PostgresSnapshotStore(pool),
        serializer,
        serializer,
        NoOpEventUpcaster.INSTANCE,
        ClaimPolicy.none(),
        new InWorkspaces(),
        SnapshotFilter.allowAll(),
        keys.getIfAvailable());
  }

  /** Each event is in the scope of its workspace, as commands have it. */
  private static final class InWorkspaces implements RecordingPolicy {

    @Override
    public @Nullable String scopeOf(DomainEventMessage<?> event) {
      return (String) event.getMetaData().get("workspace");
    }
  }

  @Bean
  KeyedDigest keyedDigest() {
    return new KeyedDigest(new SecretKeySpec(new byte[32], "HmacSHA256"));
  }

  /** Nothing is written while it is measured, so there is nothing to follow. */
  @Bean
  GenerationProcessors generationProcessors() {
    return new GenerationProcessors() {
      @Override
      public void start(Generation generation) {}

      @Override
      public void stop(Generation generation) {}

      @Override
      public void noteErrors(String node) {}
    };
  }
}
