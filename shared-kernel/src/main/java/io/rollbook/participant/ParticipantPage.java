package io.rollbook.participant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a sorted list.
 *
 * @param next after which place the list goes on; null if this is its end
 */
public record ParticipantPage(List<Participant> participants, @Nullable ParticipantPlace next) {

  public ParticipantPage {
    participants = List.copyOf(participants);
  }
}
