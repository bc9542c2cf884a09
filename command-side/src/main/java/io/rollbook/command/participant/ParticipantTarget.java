package io.rollbook.command.participant;

import io.rollbook.participant.ParticipantCommand;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.stereotype.Component;

/**
 * Says which participant a command is for. Axon's own way is to look for annotations by reflection,
 * for every command anew.
 */
@Component(ParticipantTarget.NAME)
class ParticipantTarget implements CommandTargetResolver {

  static final String NAME = "participantTarget";

  @Override
  public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
    ParticipantCommand payload = (ParticipantCommand) command.getPayload();
    return new VersionedAggregateIdentifier(payload.participantId(), null);
  }
}
