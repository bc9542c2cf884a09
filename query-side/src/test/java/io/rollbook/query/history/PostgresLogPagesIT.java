package io.rollbook.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.NewEvent;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.ScopeRange;
import io.rollbook.eventlog.postgres.PostgresEventLog;
import io.rollbook.eventlog.postgres.PostgresEventLogSettings;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import io.rollbook.query.history.LogPages.StreamParts;
import io.rollbook.query.history.LogPages.StreamPosition;
import io.rollbook.query.history.LogPages.StreamRange;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What is read of PostgreSQL is what is read of a log in memory, and never the whole table. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresLogPagesIT {

  private static final int PARTICIPANTS = 20;
  private static final List<String> STREAMS =
      List.of(stream(3), stream(5), SampleLog.participant(99).toString());

  private final TestDatabase database = TestPostgres.newDatabase();
  private final PostgresEventLog events =
      new PostgresEventLog(database.appPool(), database.app(), PostgresEventLogSettings.defaults());
  private final SampleLog sample = new SampleLog();

  @BeforeAll
  void fill() {
    for (int i = 0; i < PARTICIPANTS; i++) {
      sample.register(i);
    }
    for (int i = 0; i < 3_000; i++) {
      sample.rename((i * i + i / 7) % PARTICIPANTS);
    }
    List<NewEvent> all = sample.events().stream().map(RecordedEvent::event).toList();
    for (int i = 0; i < all.size(); i += 20) {
      events.append(AppendRequest.of(all.subList(i, i + 20).toArray(NewEvent[]::new)));
    }
    TestDatabase.execute(database.owner(), "VACUUM ANALYZE event_log");
  }

  @AfterAll
  void close() {
    events.close();
  }

  @Test
  void aWorkspaceIsRead() throws SQLException {
    for (boolean newestFirst : new boolean[] {false, true}) {
      ScopeRange range = new ScopeRange(SampleLog.SCOPE, Set.of(), 40, 2_000, newestFirst, 30);
      same(pages -> positions(pages.scope(range)));
      same(pages -> pages.spots(range));
    }
    same(pages -> positions(pages.at(List.of(17L, 3L, 1_000L, 99_999L))));
  }

  @Test
  void streamsAreReadTogetherInOrder() throws SQLException {
    List<StreamRange> ranges =
        List.of(
            new StreamRange(stream(3), 2, 40),
            new StreamRange(stream(5), 0, Long.MAX_VALUE - 1),
            new StreamRange(stream(7), 5, 4));
    same(pages -> positions(pages.merged(ranges, false, 25)));
    same(pages -> positions(pages.merged(ranges, true, 25)));
    same(pages -> positions(pages.merged(ranges, true, 10_000)));
    same(pages -> parts(pages.within(ranges)));
    same(pages -> parts(pages.firstAndOfTypes(STREAMS, Set.of("StatusChanged"))));
  }

  @Test
  void positionsAreFoundInStreams() throws SQLException {
    for (long position : new long[] {0, 1, 4, 21, 500, 2_999, 3_020, 5_000, Long.MAX_VALUE}) {
      List<StreamPosition> asked =
          STREAMS.stream().map(it -> new StreamPosition(it, position)).toList();
      same(pages -> pages.firstVersionsAfter(asked));
    }
  }

  /** Within one transaction, in which PostgreSQL counts at once. */
  private void same(Function<LogPages, Object> read) throws SQLException {
    try (Connection connection = database.appPool().getConnection()) {
      connection.setAutoCommit(false);
      JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
      assertThat(read.apply(new PostgresLogPages(events, jdbc)))
          .isEqualTo(read.apply(sample.pages()));
      assertThat(
              jdbc.queryForObject(
                  "SELECT seq_scan FROM pg_stat_xact_user_tables WHERE relname = 'event_log'",
                  Long.class))
          .isZero();
      connection.rollback();
    }
  }

  private static List<Long> positions(List<RecordedEvent> events) {
    return events.stream().map(RecordedEvent::position).toList();
  }

  private static String parts(StreamParts parts) {
    return positions(parts.events()) + parts.lastTypes().toString();
  }

  private static String stream(int number) {
    return SampleLog.participant(number).toString();
  }
}
