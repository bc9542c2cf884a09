package io.rollbook.command;

import io.rollbook.assignment.AssignmentCommand;
import io.rollbook.customfield.CustomFieldCommand;
import io.rollbook.participant.ParticipantCommand;
import io.rollbook.workspace.WorkspaceCommand;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.stereotype.Component;

/**
 * Says which aggregate a command is for. Axon's own way is to look for an annotation by reflection,
 * for every command anew.
 */
@Component
class CommandTargets implements CommandTargetResolver {

  @Override
  public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
    Object target =
        switch (command.getPayload()) {
          case ParticipantCommand participant -> participant.participantId();
          case CustomFieldCommand field -> field.id();
          case AssignmentCommand assignment -> assignment.id();
          case WorkspaceCommand workspace -> workspace.workspaceId();
          default ->
              throw new IllegalArgumentException(
                  "No aggregate handles " + command.getPayloadType().getSimpleName());
        };
    return new VersionedAggregateIdentifier(target, null);
  }
}
