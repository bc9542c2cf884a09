package io.rollbook.query.profilevalues;

import io.rollbook.audit.EventCatalogue;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.KeyedDigest;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.eventlog.axon.EventTypes;
import io.rollbook.eventlog.axon.NamedTypeSerializer;
import io.rollbook.eventlog.postgres.PostgresEventLog;
import io.rollbook.eventlog.postgres.PostgresEventLogSettings;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import io.rollbook.participant.Participant;
import io.rollbook.query.progress.Generation;
import io.rollbook.query.progress.Projections;
import java.util.List;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The query side on a database of its own, without buses and processors. */
public final class TestReadModel {

  static final Generation A = new Generation(Projections.PROFILE_VALUES, "a");
  static final Generation B = A.other();

  private static final class Shared {
    static final TestReadModel MODEL = new TestReadModel(TestPostgres.newDatabase());
  }

  private final ConfigurableApplicationContext context;
  private final TestDatabase database;

  private TestReadModel(TestDatabase database) {
    this.database = database;
    this.context =
        new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.NONE)
            .registerShutdownHook(false)
            .initializers(it -> it.getBeanFactory().registerSingleton("database", database))
            .properties(
                "spring.jpa.hibernate.ddl-auto=validate",
                "spring.main.banner-mode=off",
                "spring.jpa.properties.hibernate.jdbc.time_zone=UTC")
            .run();
  }

  /** One for all tests of this JVM; they keep apart by workspaces. */
  public static TestReadModel shared() {
    return Shared.MODEL;
  }

  public TestDatabase database() {
    return database;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Writes rows for these. */
  void write(List<Participant> participants) {
    List<Fold> folds = participants.stream().map(it -> new Fold(null, it, List.of())).toList();
    inTransaction(() -> bean(ProfileWriter.class).write(A, folds, Set.of()));
  }

  /** Hands messages to the projection as one batch. */
  void project(List<? extends DomainEventMessage<?>> messages) {
    BatchingUnitOfWork<DomainEventMessage<?>> batch =
        new BatchingUnitOfWork<>(List.copyOf(messages));
    inTransaction(
        () -> {
          ResultMessage<String> result =
              batch.executeWithResult(
                  () -> {
                    bean(ProfileProjection.OfA.class).on(batch.getMessage(), batch);
                    return "";
                  });
          if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException e
                ? e
                : new IllegalStateException(result.exceptionResult());
          }
        });
  }

  public void inTransaction(Runnable work) {
    new TransactionTemplate(bean(PlatformTransactionManager.class))
        .executeWithoutResult(_ -> work.run());
  }

  /** What the server would provide. */
  @SpringBootConfiguration(proxyBeanMethods = false)
  @AutoConfigurationPackage(basePackages = "io.rollbook.query")
  @ComponentScan("io.rollbook.query")
  @ImportAutoConfiguration({
    HibernateJpaAutoConfiguration.class,
    DataJpaRepositoriesAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    TransactionAutoConfiguration.class
  })
  static class Application {

    @Bean
    DataSource dataSource(TestDatabase database) {
      return database.appPool();
    }

    @Bean
    EventLog eventLog(TestDatabase database) {
      return new PostgresEventLog(
          database.appPool(), database.app(), PostgresEventLogSettings.defaults());
    }

    @Bean
    NamedTypeSerializer eventSerializer() {
      EventTypes.Builder types = EventTypes.builder();
      EventCatalogue.ENTRIES.forEach(it -> types.add(it.name(), it.revision(), it.type()));
      return NamedTypeSerializer.of(types.build());
    }

    @Bean
    EventDecoder eventDecoder(NamedTypeSerializer serializer) {
      return new EventDecoder(serializer, NoOpEventUpcaster.INSTANCE);
    }

    @Bean
    KeyedDigest keyedDigest() {
      return new KeyedDigest(new SecretKeySpec(new byte[32], "HmacSHA256"));
    }

    @Bean
    @Primary
    DefinedFields definedFields() {
      return new DefinedFields();
    }
  }
}
