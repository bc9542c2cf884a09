package io.rollbook.server.participants;

import io.rollbook.participant.ParticipantChange;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantStatus;

/**
 * Somebody to be registered.
 *
 * @param id the id to have
 * @param details without anything to take away
 * @param mandatoryFields whether the API can speak of custom fields, so that mandatory ones must be
 *     given
 */
public record Registration(
    ParticipantId id,
    ParticipantStatus status,
    ParticipantChange details,
    boolean mandatoryFields) {

  /** A new lead. */
  public static Registration lead(ParticipantChange details, boolean mandatoryFields) {
    return new Registration(ParticipantId.next(), ParticipantStatus.LEAD, details, mandatoryFields);
  }
}
