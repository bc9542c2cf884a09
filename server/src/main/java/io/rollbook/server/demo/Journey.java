package io.rollbook.server.demo;

import static io.rollbook.participant.ParticipantStatus.ACTIVE;
import static io.rollbook.participant.ParticipantStatus.ARCHIVED;
import static io.rollbook.participant.ParticipantStatus.DROPOUT;
import static io.rollbook.participant.ParticipantStatus.FUTURE;
import static io.rollbook.participant.ParticipantStatus.LEAD;
import static io.rollbook.participant.ParticipantStatus.PAST;

import io.rollbook.participant.ParticipantStatus;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A way through the statuses that people take.
 *
 * @param share how many of a hundred take it
 * @param statuses the first is the one to be registered in
 */
record Journey(int share, List<ParticipantStatus> statuses) {

  static final List<Journey> ALL =
      List.of(
          new Journey(22, List.of(LEAD)),
          new Journey(12, List.of(LEAD, FUTURE)),
          new Journey(18, List.of(LEAD, FUTURE, ACTIVE)),
          new Journey(8, List.of(LEAD, ACTIVE)),
          new Journey(5, List.of(FUTURE, ACTIVE)),
          new Journey(5, List.of(ACTIVE)),
          new Journey(11, List.of(LEAD, FUTURE, ACTIVE, PAST)),
          new Journey(3, List.of(ACTIVE, PAST)),
          new Journey(5, List.of(LEAD, DROPOUT)),
          new Journey(4, List.of(LEAD, FUTURE, ACTIVE, DROPOUT)),
          new Journey(1, List.of(LEAD, DROPOUT, LEAD)),
          new Journey(2, List.of(LEAD, FUTURE, ACTIVE, PAST, ACTIVE)),
          new Journey(3, List.of(LEAD, FUTURE, ACTIVE, PAST, ARCHIVED)),
          new Journey(1, List.of(LEAD, ARCHIVED)));

  private static final Map<ParticipantStatus, List<String>> REASONS =
      new EnumMap<>(
          Map.of(
              LEAD, List.of("Asked again", "Wants to think about it"),
              FUTURE, List.of("Contract signed", "Place confirmed", "Begins with the next course"),
              ACTIVE, List.of("Course has begun", "Came to the first day", "Came back"),
              PAST, List.of("Course completed", "Examination passed", "Contract ended"),
              DROPOUT, List.of("Found work", "Moved away", "Stayed away for four weeks"),
              ARCHIVED, List.of("Nothing more to be done", "Asked to be left alone")));

  static Journey pick(Random random) {
    int left = random.nextInt(ALL.stream().mapToInt(Journey::share).sum());
    for (Journey journey : ALL) {
      left -= journey.share;
      if (left < 0) {
        return journey;
      }
    }
    return ALL.getLast();
  }

  /** Why somebody has this status now. */
  static String reason(ParticipantStatus status, Random random) {
    List<String> reasons = REASONS.getOrDefault(status, List.of());
    return reasons.get(random.nextInt(reasons.size()));
  }

  /** Whether somebody on it takes part in something that costs money. */
  boolean leadsToACourse() {
    return statuses.contains(ACTIVE);
  }
}
