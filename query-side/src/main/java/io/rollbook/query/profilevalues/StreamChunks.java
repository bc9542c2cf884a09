package io.rollbook.query.profilevalues;

import io.rollbook.eventlog.LogUnavailable;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.eventlog.postgres.StreamRows;
import io.rollbook.participant.Participant;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.transaction.TransactionException;

/** Reads and folds whole streams of participants, in the order of their names. */
final class StreamChunks {

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
  private final EventDecoder decoder;
  private final Folders folders;

  StreamChunks(DataSource dataSource, EventDecoder decoder, Folders folders) {
    this.dataSource = dataSource;
    this.decoder = decoder;
    this.folders = folders;
  }

  /**
   * What was read.
   *
   * @param states of all participants, as far as they can be read
   * @param reached the last stream; null if there was none
   * @param complete nothing is left behind it
   */
  record Chunk(
      List<Participant> states,
      List<Unreadable> unreadable,
      @Nullable String reached,
      long events,
      boolean complete) {}

  /** The rest of a stream that cannot be read to its end. */
  record Unreadable(String stream, long first, long last, ParkedCause cause) {}

  /** Streams behind {@code after} up to {@code last}; each as a whole, up to {@code head}. */
  Chunk read(@Nullable String after, @Nullable String last, long head) {
    Folder folder = folders.between(after, last);
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      try (Statement settings = connection.createStatement()) {
        settings.execute(String.join(";", SETTINGS));
      }
      try (PreparedStatement statement = connection.prepareStatement(sql(after, last))) {
        bind(statement, after, last, head);
        try (ResultSet rows = statement.executeQuery()) {
          return fold(rows, folder);
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
        + " FROM event_log e WHERE e.position <= ? AND e.stream LIKE 'participant-%'"
        + (after == null ? "" : " AND e.stream > ?")
        + (last == null ? "" : " AND e.stream <= ?")
        + " ORDER BY e.stream, e.version";
  }

  private static void bind(
      PreparedStatement statement, @Nullable String after, @Nullable String last, long head)
      throws SQLException {
    // Binary from the first time on: as text, payloads would travel at twice their size.
    statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
    statement.setFetchSize(FETCH);
    int parameter = 1;
    statement.setLong(parameter++, head);
    if (after != null) {
      statement.setString(parameter++, after);
    }
    if (last != null) {
      statement.setString(parameter, last);
    }
  }

  private Chunk fold(ResultSet rows, Folder folder) throws SQLException {
    Streams folded = new Streams(folder);
    StreamRows reader = new StreamRows();
    List<RecordedEvent> page = new ArrayList<>();
    String stream = null;
    int streams = 0;
    int events = 0;
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
      }
      events++;
      page.add(event);
      if (page.size() == DECODED_AT_ONCE) {
        folded.add(decoder.decode(page));
        page.clear();
      }
    }
    folded.add(decoder.decode(page));
    folded.finish();
    return new Chunk(folded.states, folded.unreadable, stream, events, complete);
  }

  /** One stream after the other. */
  private static final class Streams {
    private final Folder folder;
    private final List<Participant> states = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private @Nullable String stream;
    private @Nullable Participant state;
    private @Nullable ParkedCause cause;
    private long parkedFrom;
    private long version;

    Streams(Folder folder) {
      this.folder = folder;
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
        state = folder.fold(state, message);
      } catch (RuntimeException e) {
        if (isOfTheDatabase(e)) {
          throw e;
        }
        cause = ParkedCause.of(e);
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
