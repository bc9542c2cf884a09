package io.rollbook.query.rebuild;

import io.rollbook.eventlog.LogUnavailable;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.postgres.StreamRows;
import io.rollbook.query.parked.ParkedCause;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.transaction.TransactionException;

/**
 * Reads and folds whole streams of participants, in the order of their names.
 *
 * @param <S> what a stream is folded into
 */
public final class StreamChunks<S> {

  /** Rows that one COPY writes, and events that one transaction reads, if streams are short. */
  private static final int PARTICIPANTS = 2_000;

  private static final int EVENTS = 20_000;
  private static final int FETCH = 2_000;
  private static final int DECODED_AT_ONCE = 500;

  /** By the index, and from the very place in it: what is read is given up after a few thousand. */
  private static final List<String> SETTINGS =
      List.of(
          "SET LOCAL enable_seqscan = off",
          "SET LOCAL enable_bitmapscan = off",
          "SET LOCAL enable_sort = off",
          "SET LOCAL max_parallel_workers_per_gather = 0",
          "SET LOCAL jit = off");

  private final DataSource dataSource;
  private final Function<List<RecordedEvent>, List<DomainEventMessage<?>>> decoder;
  private final Set<String> ignored;

  /**
   * @param decoder makes messages of events
   * @param ignored types of events that are not looked at
   */
  public StreamChunks(
      DataSource dataSource,
      Function<List<RecordedEvent>, List<DomainEventMessage<?>>> decoder,
      Set<String> ignored) {
    this.dataSource = dataSource;
    this.decoder = decoder;
    this.ignored = Set.copyOf(ignored);
  }

  /**
   * What was read.
   *
   * @param states of all streams, as far as they can be read
   * @param reached the last stream; null if there was none
   * @param complete nothing is left behind it
   */
  public record Chunk<S>(
      List<S> states,
      List<Unreadable> unreadable,
      @Nullable String reached,
      long events,
      boolean complete) {

    /** As a rebuild is told of it. */
    public Loaded loaded() {
      return new Loaded(reached, events, complete);
    }
  }

  /** The rest of a stream that cannot be read to its end. */
  public record Unreadable(String stream, long first, long last, ParkedCause cause) {}

  /** Streams behind {@code after} up to {@code last}; each as a whole, up to {@code head}. */
  public Chunk<S> read(
      @Nullable String after, @Nullable String last, long head, StreamFold<S> fold) {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      try (Statement settings = connection.createStatement()) {
        settings.execute(String.join(";", SETTINGS));
      }
      try (PreparedStatement statement = connection.prepareStatement(sql(after, last))) {
        bind(statement, after, last, head);
        try (ResultSet rows = statement.executeQuery()) {
          return fold(rows, fold);
        }
      }
    } catch (SQLException e) {
      throw Objects.requireNonNull(
          new SQLExceptionSubclassTranslator().translate("Reading streams", null, e));
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private static String sql(@Nullable String after, @Nullable String last) {
    return "SELECT "
        + StreamRows.columns("e", "0")
        + " FROM event_log e WHERE e.position <= ? AND e.type <> ALL (?::text[])"
        + " AND e.stream LIKE 'participant-%'"
        + (after == null ? "" : " AND e.stream > ?")
        + (last == null ? "" : " AND e.stream <= ?")
        + " ORDER BY e.stream, e.version";
  }

  private void bind(
      PreparedStatement statement, @Nullable String after, @Nullable String last, long head)
      throws SQLException {
    // Binary from the first time on: as text, payloads would travel at twice their size.
    statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
    statement.setFetchSize(FETCH);
    int parameter = 1;
    statement.setLong(parameter++, head);
    statement.setArray(
        parameter++, statement.getConnection().createArrayOf("text", ignored.toArray()));
    if (after != null) {
      statement.setString(parameter++, after);
    }
    if (last != null) {
      statement.setString(parameter, last);
    }
  }

  private Chunk<S> fold(ResultSet rows, StreamFold<S> fold) throws SQLException {
    Streams<S> folded = new Streams<>(fold);
    StreamRows reader = new StreamRows();
    List<RecordedEvent> page = new ArrayList<>();
    String stream = null;
    int streams = 0;
    long events = 0;
    long before = -1;
    boolean complete = true;
    while (rows.next()) {
      RecordedEvent event = reader.read(rows);
      if (!event.event().stream().equals(stream)) {
        if (streams >= PARTICIPANTS || events >= EVENTS) {
          complete = false;
          break;
        }
        stream = event.event().stream();
        streams++;
        before = -1;
      }
      // Those that are not looked at count too: progress is told in events of the log.
      events += event.event().version() - before;
      before = event.event().version();
      page.add(event);
      if (page.size() == DECODED_AT_ONCE) {
        folded.add(decoder.apply(page));
        page.clear();
      }
    }
    folded.add(decoder.apply(page));
    folded.finish();
    return new Chunk<>(folded.states, folded.unreadable, stream, events, complete);
  }

  /** One stream after the other. */
  private static final class Streams<S> {
    private final StreamFold<S> fold;
    private final List<S> states = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private @Nullable String stream;
    private @Nullable S state;
    private @Nullable ParkedCause cause;
    private long parkedFrom;
    private long version;

    Streams(StreamFold<S> fold) {
      this.fold = fold;
    }

    void add(List<DomainEventMessage<?>> messages) {
      for (DomainEventMessage<?> message : messages) {
        if (!Objects.equals(message.getAggregateIdentifier(), stream)) {
          finish();
          stream = message.getAggregateIdentifier();
        }
        version = message.getSequenceNumber();
        if (cause == null) {
          apply(message);
        }
      }
    }

    private void apply(DomainEventMessage<?> message) {
      try {
        state = fold.fold(state, message);
      } catch (RuntimeException e) {
        if (isOfTheDatabase(e)) {
          throw e;
        }
        cause = ParkedCause.ofError(e);
        parkedFrom = message.getSequenceNumber();
      }
    }

    /** Then it is not the event's fault, and parking would blame it. */
    private static boolean isOfTheDatabase(Throwable thrown) {
      for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException
            || cause instanceof DataAccessException
            || cause instanceof TransactionException
            || cause instanceof LogUnavailable) {
          return true;
        }
      }
      return false;
    }

    void finish() {
      if (state != null) {
        states.add(state);
      }
      if (cause != null && stream != null) {
        unreadable.add(new Unreadable(stream, parkedFrom, version, cause));
      }
      state = null;
      cause = null;
      stream = null;
    }
  }
}
