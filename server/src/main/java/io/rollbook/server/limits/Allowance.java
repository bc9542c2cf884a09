package io.rollbook.server.limits;

import java.time.Duration;

/**
 * What became of a request, and how many more may follow.
 *
 * @param granted whether it may be answered
 * @param limit how many may come at once at most
 * @param window in which that many are granted anew
 * @param remaining how many may follow at once
 * @param untilFull when all may come at once again
 * @param untilNext when one more may come; zero if it was granted
 */
public record Allowance(
    boolean granted,
    long limit,
    Duration window,
    long remaining,
    Duration untilFull,
    Duration untilNext) {}
