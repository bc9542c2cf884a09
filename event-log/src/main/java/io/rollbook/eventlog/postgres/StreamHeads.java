package io.rollbook.eventlog.postgres;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rollbook.eventlog.HashChain;
import io.rollbook.eventlog.NewEvent;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.VersionConflict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Knows the hash that a new event has to follow. Who appends to a stream has read it before, as a
 * rule, so it need not be asked for. What is kept is never wrong, only old: an event does not
 * change, and whether it is still the last one is for the database to judge.
 */
final class StreamHeads {

  private static final int STREAMS = 20_000;

  private record Head(long version, byte[] hash) {}

  private final Cache<String, Head> heads =
      Caffeine.newBuilder().executor(Runnable::run).maximumSize(STREAMS).build();
  private final BiFunction<String, Long, byte @Nullable []> lookUp;

  /**
   * @param lookUp the hash of the event with this stream and version; null if there is none
   */
  StreamHeads(BiFunction<String, Long, byte @Nullable []> lookUp) {
    this.lookUp = lookUp;
  }

  /** Notes what was read of a stream. */
  void read(List<RecordedEvent> events) {
    if (!events.isEmpty()) {
      RecordedEvent last = events.getLast();
      note(last.event(), last.hash());
    }
  }

  /** Notes what was recorded. */
  void recorded(Pending pending) {
    for (int i = 0; i < pending.events().size(); i++) {
      note(pending.events().get(i), pending.hashes().get(i));
    }
  }

  private void note(NewEvent event, byte[] hash) {
    heads.put(event.stream(), new Head(event.version(), hash));
  }

  /**
   * The hash of each event.
   *
   * @throws VersionConflict if the event before the first of a stream does not exist: should it be
   *     recorded while this request waits, the hash would not follow it
   */
  List<byte[]> link(List<NewEvent> events) {
    List<byte[]> hashes = new ArrayList<>(events.size());
    Map<String, byte[]> last = new HashMap<>();
    for (NewEvent event : events) {
      byte[] previous = last.get(event.stream());
      byte[] hash = HashChain.link(previous == null ? before(event) : previous, event);
      hashes.add(hash);
      last.put(event.stream(), hash);
    }
    return hashes;
  }

  private byte[] before(NewEvent event) {
    if (event.version() <= 0) {
      return HashChain.start();
    }
    long version = event.version() - 1;
    Head head = heads.getIfPresent(event.stream());
    if (head != null && head.version() == version) {
      return head.hash();
    }
    byte[] hash = lookUp.apply(event.stream(), version);
    if (hash == null) {
      throw new VersionConflict(event.stream());
    }
    return hash;
  }
}
