package io.rollbook.eventlog.postgres;

import io.rollbook.eventlog.ChainCheck;
import io.rollbook.eventlog.ChainCheck.Break;
import io.rollbook.eventlog.HashChain;
import io.rollbook.eventlog.RecordedEvent;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Recomputes hashes. Reads in pages, so a long log needs no memory. */
final class ChainReader {

  private static final int PAGE = 1_000;

  /** Each event beside the hash of the one before it in its stream. */
  private static final String AFTER =
      "SELECT "
          + EventRows.columns("l")
          + """
          , (SELECT p.hash FROM event_log p WHERE p.stream = l.stream AND p.version = l.version - 1)
          FROM event_log l WHERE l.position > ? ORDER BY l.position LIMIT ?
          """;

  private record Pair(byte @Nullable [] previous, RecordedEvent event) {}

  private final Queries queries;
  private final LogReader reader;

  ChainReader(Queries queries, LogReader reader) {
    this.queries = queries;
    this.reader = reader;
  }

  ChainCheck verify(String stream) {
    byte[] previous = HashChain.start();
    long version = 0;
    List<RecordedEvent> page = reader.readStream(stream, 0, PAGE);
    while (!page.isEmpty()) {
      for (RecordedEvent event : page) {
        if (event.event().version() != version || !follows(event, previous)) {
          return new ChainCheck(version + 1, breakAt(event));
        }
        previous = event.hash();
        version++;
      }
      page = reader.readStream(stream, version, PAGE);
    }
    return new ChainCheck(version, null);
  }

  ChainCheck verifyAll(LongConsumer progress) {
    long position = 0;
    List<Pair> page = after(position);
    while (!page.isEmpty()) {
      for (Pair pair : page) {
        position++;
        if (pair.event().position() != position || !holds(pair)) {
          return new ChainCheck(position, breakAt(pair.event()));
        }
      }
      progress.accept(position);
      page = after(position);
    }
    return new ChainCheck(position, null);
  }

  private List<Pair> after(long position) {
    return queries.list(
        AFTER,
        statement -> {
          statement.setLong(1, position);
          statement.setInt(2, PAGE);
        },
        row -> new Pair(row.getBytes(EventRows.WIDTH + 1), EventRows.read(row)));
  }

  private static boolean holds(Pair pair) {
    byte[] previous = pair.previous();
    boolean first = pair.event().event().version() == 0;
    return first
        ? follows(pair.event(), HashChain.start())
        : previous != null && follows(pair.event(), previous);
  }

  private static boolean follows(RecordedEvent event, byte[] previous) {
    return Arrays.equals(event.hash(), HashChain.link(previous, event.event()));
  }

  private static Break breakAt(RecordedEvent event) {
    return new Break(event.event().stream(), event.event().version(), event.position());
  }
}
