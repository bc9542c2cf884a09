package io.rollbook.query.history;

/**
 * Positions of the log, in a direction.
 *
 * @param after exclusive
 * @param upTo inclusive
 */
record PositionRange(long after, long upTo, boolean newestFirst) {

  /** What is left of it behind a position. */
  PositionRange beyond(long position) {
    return newestFirst
        ? new PositionRange(after, position - 1, true)
        : new PositionRange(position, upTo, false);
  }

  /** The end towards which it is read. */
  long bound() {
    return newestFirst ? after : upTo;
  }
}
