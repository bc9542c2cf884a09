package io.rollbook.eventlog;

import java.util.Optional;

/**
 * Keeps the latest snapshot of each stream. A snapshot is a cache: losing it costs time, not data.
 * It has the shape of an event whose version is that of the last event it contains.
 *
 * <p>All methods throw {@link LogUnavailable} if the store cannot be reached.
 */
public interface SnapshotStore {

  /** The latest snapshot of the stream. */
  Optional<NewEvent> latest(String stream);

  /** Keeps the snapshot unless a later one is there already. */
  void store(NewEvent snapshot);

  /** Forgets the stream's snapshot. */
  void delete(String stream);
}
