package io.rollbook.query.rebuild;

import io.rollbook.query.progress.Generation;

/** This node's processors, one for each generation. */
public interface GenerationProcessors {

  void start(Generation generation);

  /** Waits until the batch at hand is done. */
  void stop(Generation generation);

  /** Tells all nodes what keeps this one's processors from going on, if anything does. */
  void noteErrors(String node);
}
