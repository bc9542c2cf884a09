package io.rollbook.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.eventlog.ChainCheck;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.query.progress.Generation;
import io.rollbook.query.progress.Generations;
import io.rollbook.query.progress.ProjectionProgress;
import io.rollbook.query.rebuild.Rebuildable;
import io.rollbook.server.RollbookServer;
import io.rollbook.server.faults.Journal.Outcome;
import io.rollbook.server.testing.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares what clients were told with the log, and the log with itself and with the read model. It
 * reads with Rollbook's own code, but is no node: it projects nothing.
 */
final class Audit implements AutoCloseable {

  private static final Duration SOON = Duration.ofSeconds(90);
  private static final int PAGE = 500;

  private final TestDatabase database;
  private @Nullable ConfigurableApplicationContext context;

  Audit(TestDatabase database) {
    this.database = database;
  }

  /** Everything that must hold once all is quiet again. */
  void holds(Journal journal) {
    System.out.println("Fault journal: " + journal.totals());
    assertThat(journal.wrongs()).isEmpty();
    logIsWhole();
    logIsWhatClientsWereTold(journal);
    rowsAreWhatTheLogSays();
  }

  private void logIsWhole() {
    ChainCheck check = bean(EventLog.class).verifyAll(_ -> {});
    assertThat(check.valid()).as("first broken: %s", check.firstBroken()).isTrue();
    assertThat(check.events()).isEqualTo(head());
    assertThat(
            jdbc()
                .queryForList(
                    "SELECT stream FROM event_log GROUP BY stream HAVING max(version) + 1 <>"
                        + " count(*)",
                    String.class))
        .isEmpty();
  }

  private void logIsWhatClientsWereTold(Journal journal) {
    Map<String, Long> recorded = new HashMap<>();
    jdbc()
        .query(
            "SELECT convert_from(metadata, 'UTF8')::jsonb ->> 'requestId', count(*) FROM event_log"
                + " GROUP BY 1",
            row -> {
              recorded.put(String.valueOf(row.getString(1)), row.getLong(2));
            });
    Set<String> different = new TreeSet<>();
    journal
        .outcomes()
        .forEach(
            (request, outcome) -> {
              long events = recorded.getOrDefault(request, 0L);
              if (events != (outcome == Outcome.OK ? 1 : 0)) {
                different.add(outcome + " and " + events + " events: " + request);
              }
            });
    assertThat(different).isEmpty();
    assertThat(journal.count(Outcome.UNKNOWN)).isZero();
  }

  private void rowsAreWhatTheLogSays() {
    for (Rebuildable projection : beans(Rebuildable.class)) {
      rowsAreWhatTheLogSays(projection);
    }
    assertThat(number("SELECT sum(number) FROM statistics"))
        .isEqualTo(
            number(
                "SELECT count(*) FROM event_log WHERE type IN ('ParticipantRegistered',"
                    + " 'StatusChanged', 'ParticipantErased', 'MergedInto', 'ReleasedFromMerge')"));
  }

  private void rowsAreWhatTheLogSays(Rebuildable projection) {
    Generation generation = bean(Generations.class).serving(projection.projection());
    long head = head();
    // By the nodes alone.
    assertThat(bean(ProjectionProgress.class).reaches(projection.projection(), head, SOON))
        .isTrue();
    List<String> streams =
        jdbc()
            .queryForList(
                "SELECT stream FROM event_log WHERE version = 0 AND stream LIKE 'participant-%'",
                String.class);
    new TransactionTemplate(bean(PlatformTransactionManager.class))
        .executeWithoutResult(
            _ -> {
              assertThat(projection.participants(generation)).isEqualTo(streams.size());
              for (int from = 0; from < streams.size(); from += PAGE) {
                List<String> page = streams.subList(from, Math.min(from + PAGE, streams.size()));
                assertThat(projection.different(generation, page, head, Set.of())).isEmpty();
              }
            });
  }

  private long number(String sql) {
    return Objects.requireNonNull(jdbc().queryForObject(sql, Long.class));
  }

  private long head() {
    return number("SELECT coalesce(max(position), 0) FROM event_log");
  }

  JdbcTemplate jdbc() {
    return bean(JdbcTemplate.class);
  }

  private <T> T bean(Class<T> type) {
    return context().getBean(type);
  }

  private <T> Collection<T> beans(Class<T> type) {
    return context().getBeansOfType(type).values();
  }

  private ConfigurableApplicationContext context() {
    if (context == null) {
      context = start();
    }
    return context;
  }

  private ConfigurableApplicationContext start() {
    try {
      SpringApplicationBuilder server =
          new SpringApplicationBuilder(RollbookServer.class)
              .lazyInitialization(true)
              .initializers(
                  starting ->
                      starting.addBeanFactoryPostProcessor(
                          factory ->
                              ((BeanDefinitionRegistry) factory)
                                  .removeBeanDefinition("rebuildNode")));
      return RunningServer.run(
          server,
          "--server.port=0",
          "--spring.datasource.url=" + database.jdbcUrl(),
          "--rollbook.data-dir=" + Files.createTempDirectory("rollbook"),
          "--rollbook.master-key=" + RunningServer.MASTER_KEY,
          "--rollbook.admin-token=" + RunningServer.ADMIN_TOKEN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (context != null) {
      context.close();
    }
  }
}
