package io.rollbook.query.rebuild;

import io.rollbook.query.progress.Generation;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A projection that can be made anew from the streams of participants while it serves. The database
 * has three functions for each, which take the letter of a table and are named after the
 * projection: <code>_empty</code>, <code>_index</code> and <code>_switch</code>.
 */
public interface Rebuildable {

  String projection();

  /**
   * Applies some streams to an empty generation, within the present transaction, and parks what
   * cannot be applied. Several threads may do so at once, each with streams of its own.
   *
   * @param after the stream to begin behind; null: at the first
   * @param last the last stream; null: of all
   * @param head later events are left out
   */
  Loaded load(Generation generation, @Nullable String after, @Nullable String last, long head);

  /** How many participants the generation tells of. */
  long participants(Generation generation);

  /**
   * What in the generation is not what the log says up to a position, which is the generation's;
   * empty if nothing is. Streams, or other names that tell nothing personal.
   *
   * @param sample some streams; those and no others need be compared
   * @param parked streams that cannot be right
   */
  Set<String> different(
      Generation generation, Collection<String> sample, long position, Set<String> parked);
}
