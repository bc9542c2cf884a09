package io.rollbook.server.participants;

import io.rollbook.audit.Caller;
import io.rollbook.eventlog.axon.AppendOptions;
import io.rollbook.participant.FindParticipant;
import io.rollbook.participant.MergedElsewhere;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantChange;
import io.rollbook.participant.ParticipantCommand;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.ParticipantNotFound;
import io.rollbook.participant.UpdateParticipant;
import io.rollbook.participant.VersionMismatch;
import java.util.function.Function;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Sends commands to participants, wherever they have gone. */
@Component
class ParticipantCommands {

  private static final int ATTEMPTS = 10;

  private final Sender sender;
  private final QueryGateway queries;

  ParticipantCommands(Sender sender, QueryGateway queries) {
    this.sender = sender;
    this.queries = queries;
  }

  /** Sends, and follows a participant that was merged into another one. */
  <R> R sendFor(Caller caller, ParticipantCommand command, AppendOptions options, Class<R> result) {
    ParticipantCommand addressed = command;
    for (int attempt = 1; ; attempt++) {
      try {
        return sender.send(addressed, caller, options, result);
      } catch (MergedElsewhere merged) {
        if (attempt == ATTEMPTS) {
          throw merged;
        }
        addressed = command.to(read(caller, merged.survivor()).id());
      }
    }
  }

  Written send(
      Caller caller, ParticipantCommand command, AppendOptions options, Class<Participant> result) {
    Participant participant = sendFor(caller, command, options, result);
    return new Written(participant, options.position(), false);
  }

  /** Decides on the state as it is, and again if it has become another one in between. */
  Written edit(
      Caller caller,
      ParticipantId id,
      Function<Participant, ParticipantChange> edit,
      AppendOptions options) {
    for (int attempt = 1; ; attempt++) {
      Participant before = read(caller, id);
      try {
        return send(
            caller,
            new UpdateParticipant(
                before.id(), caller.workspace(), edit.apply(before), null, before.version()),
            options,
            Participant.class);
      } catch (VersionMismatch e) {
        if (attempt == ATTEMPTS) {
          throw new ConcurrencyException("Others keep changing participant " + id, e);
        }
      }
    }
  }

  /**
   * The participant as of now.
   *
   * @throws ParticipantNotFound if there is none
   */
  Participant read(Caller caller, ParticipantId id) {
    return queries
        .query(
            new FindParticipant(caller.workspace(), new ParticipantKey.ById(id)),
            ResponseTypes.optionalInstanceOf(Participant.class))
        .join()
        .orElseThrow(ParticipantNotFound::new);
  }
}
