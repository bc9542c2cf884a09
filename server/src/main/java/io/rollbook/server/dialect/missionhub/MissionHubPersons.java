package io.rollbook.server.dialect.missionhub;

import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.ParticipantNotFound;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.security.AuthenticatedCredential;
import io.rollbook.server.security.Callers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the person that a path or a reference names: by number, by uuid, or as "me". */
@Component
class MissionHubPersons {

  static final String ME = "me";

  private final Participants participants;
  private final Callers callers;

  MissionHubPersons(Participants participants, Callers callers) {
    this.participants = participants;
    this.callers = callers;
  }

  /** The person, as of now; empty if there is none. */
  Optional<Participant> find(String text) {
    AuthenticatedCredential credential = callers.credential();
    return key(text, credential).flatMap(it -> participants.find(credential.workspace(), it));
  }

  /**
   * The person, as of now.
   *
   * @throws ParticipantNotFound if there is none, or the text cannot name any
   */
  Participant get(String text) {
    return find(text).orElseThrow(ParticipantNotFound::new);
  }

  private static Optional<ParticipantKey> key(String text, AuthenticatedCredential credential) {
    ParticipantId me = credential.participant();
    if (!text.equals(ME)) {
      return ParticipantKey.parse(text);
    }
    return me == null ? Optional.empty() : Optional.of(new ParticipantKey.ById(me));
  }
}
