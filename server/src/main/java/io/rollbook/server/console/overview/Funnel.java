package io.rollbook.server.console.overview;

import io.rollbook.participant.ParticipantStatus;
import io.rollbook.statistics.Statistics;
import java.util.Arrays;
import java.util.List;

/** How many participants are in each status, in the order of the lifecycle. */
record Funnel(long total, List<Step> steps) {

  /**
   * One status.
   *
   * @param share of all participants, from 0 to 1
   */
  record Step(ParticipantStatus status, long number, double share) {}

  static Funnel of(Statistics statistics) {
    long total = statistics.total();
    return new Funnel(
        total,
        Arrays.stream(ParticipantStatus.values())
            .map(
                status -> {
                  long number = statistics.participants().getOrDefault(status, 0L);
                  return new Step(status, number, total == 0 ? 0 : (double) number / total);
                })
            .toList());
  }
}
