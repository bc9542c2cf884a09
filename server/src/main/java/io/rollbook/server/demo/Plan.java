package io.rollbook.server.demo;

import io.rollbook.participant.ParticipantCommand;
import io.rollbook.participant.ParticipantId;
import io.rollbook.server.participants.Registration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen to one invented participant.
 *
 * @param index from 0
 * @param lookedAfterBy who is to look after this one, or null if nobody is
 * @param steps what follows the registration, in this order
 */
record Plan(
    int index,
    Registration registration,
    @Nullable ParticipantId lookedAfterBy,
    List<ParticipantCommand> steps) {

  ParticipantId id() {
    return registration.id();
  }

  /**
   * By which a step is known again in the history.
   *
   * @param step 0 for the registration
   */
  String requestId(int step) {
    return requests() + step;
  }

  /** How the ids of all its steps begin. */
  String requests() {
    return "demo-" + index + "-";
  }
}
