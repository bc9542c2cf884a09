package io.rollbook.command.participant;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.ChangeStatus;
import io.rollbook.participant.DetailRules;
import io.rollbook.participant.DetailsChanged;
import io.rollbook.participant.EraseParticipant;
import io.rollbook.participant.IdentifierChanged;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.IllegalStatusChange;
import io.rollbook.participant.InvalidDetails;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantCommand;
import io.rollbook.participant.ParticipantErased;
import io.rollbook.participant.ParticipantEvent;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantNotFound;
import io.rollbook.participant.ParticipantRegistered;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.participant.RegisterParticipant;
import io.rollbook.participant.StatusChanged;
import io.rollbook.participant.UpdateParticipant;
import io.rollbook.participant.VersionMismatch;
import io.rollbook.participant.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Checks commands against the state and applies the events that follow, or refuses. Never reads a
 * clock.
 */
@Aggregate(snapshotTriggerDefinition = "participantSnapshotTrigger")
@Revision(ParticipantSnapshots.REVISION)
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
class ParticipantAggregate {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable ParticipantId id;

  private @Nullable Participant state;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Participant handle(RegisterParticipant command) {
    refuseInvalid(DetailRules.check(command.attributes(), command.identifiers()));
    AggregateLifecycle.apply(
        new ParticipantRegistered(
            command.participantId(),
            command.workspaceId(),
            command.number(),
            command.status(),
            command.attributes().present(),
            command.identifiers()));
    return current();
  }

  @CommandHandler
  Participant handle(UpdateParticipant command) {
    Participant before = visibleTo(command, command.expectedVersion());
    refuseInvalid(DetailRules.check(command.changes(), command.identifiers()));
    ParticipantStatus status = command.status();
    if (status != null) {
      refuseIllegal(before, status);
    }
    Attributes changes = before.attributes().effectOf(command.changes());
    if (!changes.isEmpty()) {
      AggregateLifecycle.apply(new DetailsChanged(changes));
    }
    command.identifiers().forEach((namespace, value) -> changeIdentifier(before, namespace, value));
    if (status != null) {
      changeStatus(before, status, null, null);
    }
    return current();
  }

  @CommandHandler
  Participant handle(ChangeStatus command) {
    Participant before = visibleTo(command, command.expectedVersion());
    refuseInvalid(DetailRules.checkNote("reason", command.reason()));
    refuseIllegal(before, command.status());
    changeStatus(before, command.status(), command.reason(), command.effectiveDate());
    return current();
  }

  @CommandHandler
  Participant handle(EraseParticipant command) {
    Participant before = visibleTo(command, command.expectedVersion());
    AggregateLifecycle.apply(new ParticipantErased(before.workspaceId(), before.number()));
    return before;
  }

  @EventSourcingHandler
  void on(ParticipantEvent event, @Timestamp Instant at) {
    Participant after = Participant.evolve(state, event, at);
    state = after;
    id = after.id();
  }

  /**
   * The state, if the participant exists for the command's workspace and is at the version that the
   * caller expects.
   */
  private Participant visibleTo(ParticipantCommand command, @Nullable Long expectedVersion) {
    Participant participant = current();
    if (participant.erased() || !participant.workspaceId().equals(command.workspaceId())) {
      throw new ParticipantNotFound();
    }
    if (expectedVersion != null && expectedVersion != participant.version()) {
      throw new VersionMismatch(expectedVersion, participant.version());
    }
    return participant;
  }

  private static void refuseInvalid(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new InvalidDetails(violations);
    }
  }

  private static void refuseIllegal(Participant participant, ParticipantStatus to) {
    if (participant.status() != to && !participant.nextStatuses().contains(to)) {
      throw new IllegalStatusChange(participant.status(), to, participant.nextStatuses());
    }
  }

  private static void changeStatus(
      Participant before,
      ParticipantStatus to,
      @Nullable String reason,
      @Nullable LocalDate effectiveDate) {
    if (before.status() != to) {
      AggregateLifecycle.apply(new StatusChanged(before.status(), to, reason, effectiveDate));
    }
  }

  private static void changeIdentifier(
      Participant before, IdentifierNamespace namespace, @Nullable String to) {
    @Nullable String from = before.identifiers().get(namespace);
    if (!Objects.equals(from, to)) {
      AggregateLifecycle.apply(new IdentifierChanged(namespace, from, to));
    }
  }

  private Participant current() {
    return Objects.requireNonNull(state, "A command reached a participant without events");
  }

  /** For Axon, which fills in the state from events or from a snapshot. */
  ParticipantAggregate() {}
}
