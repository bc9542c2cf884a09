package io.rollbook.query.progress;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a projection is, at a moment.
 *
 * @param generation the letter of the one that serves
 * @param position up to where it reflects the log
 * @param head the log's last position
 * @param lagSeconds since when the first event that it does not reflect is in the log; 0 if there
 *     is none
 * @param segments of the processors of all generations that are fed
 * @param parked how many events wait, of all generations
 */
public record ProjectionStatus(
    String name,
    String generation,
    long position,
    long head,
    double lagSeconds,
    List<Segment> segments,
    List<Failure> errors,
    long parked) {

  /**
   * A part of a processor's work.
   *
   * @param node the one that has it; null: none at the moment
   */
  public record Segment(
      String generation, int segment, @Nullable String node, long position, Instant seenAt) {}

  /** What keeps a node from going on: the class of the error. */
  public record Failure(String generation, String node, String error, Instant since) {}

  /** How many events it does not reflect yet. */
  public long lagEvents() {
    return Math.max(0, head - position);
  }
}
