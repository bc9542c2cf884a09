package io.rollbook.statistics;

import io.rollbook.participant.ParticipantStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What became of a workspace's participants.
 *
 * @param participants how many there are now, by status; those who were erased, or merged into
 *     others, are not counted; a status that nobody has is not there
 * @param days on which something happened, the earliest first
 */
public record Statistics(Map<ParticipantStatus, Long> participants, List<Day> days) {

  public Statistics {
    participants = Map.copyOf(participants);
    days = List.copyOf(days);
  }

  /**
   * What happened on a day.
   *
   * @param day in UTC
   * @param registered how many were, in any status
   * @param changed how many changed to each status
   */
  public record Day(LocalDate day, long registered, Map<ParticipantStatus, Long> changed) {

    public Day {
      changed = Map.copyOf(changed);
    }

    /** How many changed to a status. */
    public long changedTo(ParticipantStatus status) {
      return changed.getOrDefault(status, 0L);
    }
  }

  /** How many participants there are. */
  public long total() {
    return participants.values().stream().mapToLong(Long::longValue).sum();
  }
}
