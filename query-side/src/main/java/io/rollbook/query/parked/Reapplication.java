package io.rollbook.query.parked;

import io.rollbook.query.progress.Generation;
import java.util.List;
import java.util.Optional;

/** How a projection takes what it had parked. All happens in one transaction. */
public interface Reapplication {

  String projection();

  /** Keeps away until the transaction ends what must not happen meanwhile. */
  void holdOff(Generation generation);

  /**
   * Begins to apply parked events of a stream.
   *
   * @param first the version of the first of them
   */
  Step begin(Generation generation, String stream, long first);

  /**
   * Makes of a generation what it is without an event that was discarded, whether it had applied it
   * or is still to.
   *
   * @param waiting what of the stream waits in this generation, in order
   */
  void passOver(Generation generation, ParkedEvent discarded, List<ParkedEvent> waiting);

  /** Applies parked events, one after the other. */
  interface Step {
    /** Why the event cannot be applied; empty if it was. */
    Optional<ParkedCause> apply(long version);
  }
}
