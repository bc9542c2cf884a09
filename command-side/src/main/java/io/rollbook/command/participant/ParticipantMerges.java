package io.rollbook.command.participant;

import io.rollbook.command.assignment.AssignmentEnds;
import io.rollbook.participant.DuplicateReleased;
import io.rollbook.participant.EraseParticipant;
import io.rollbook.participant.ErasureRules;
import io.rollbook.participant.Gain;
import io.rollbook.participant.InvalidDetails;
import io.rollbook.participant.LedgerEntry;
import io.rollbook.participant.LedgerEntryReversed;
import io.rollbook.participant.MergeParticipants;
import io.rollbook.participant.MergeRules;
import io.rollbook.participant.MergedDuplicate;
import io.rollbook.participant.MergedInto;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantCommand;
import io.rollbook.participant.ParticipantErased;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ReleasedFromMerge;
import io.rollbook.participant.UnmergeParticipants;
import io.rollbook.participant.Unmerged;
import io.rollbook.participant.Violation;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/**
 * Decides what concerns several participants at once. The events of all of them are recorded
 * together, or none of them.
 */
@Component
class ParticipantMerges {

  private static final String DUPLICATE = "duplicate";

  private final Repository<ParticipantAggregate> participants;
  private final AssignmentEnds assignments;

  ParticipantMerges(Repository<ParticipantAggregate> participants, AssignmentEnds assignments) {
    this.participants = participants;
    this.assignments = assignments;
  }

  @CommandHandler
  Participant handle(MergeParticipants command) {
    ParticipantId id = command.participantId();
    if (id.equals(command.duplicate())) {
      throw refused("is the participant itself");
    }
    Map<ParticipantId, Aggregate<ParticipantAggregate>> both =
        load(Set.of(id, command.duplicate()));
    Aggregate<ParticipantAggregate> survivor = existing(both, command);
    Participant before = survivor.invoke(it -> it.visibleTo(command.workspaceId(), null));
    if (before.ids().contains(command.duplicate())) {
      return before;
    }
    Aggregate<ParticipantAggregate> duplicate = both.get(command.duplicate());
    if (duplicate == null || !isVisible(state(duplicate), command)) {
      throw refused("does not exist");
    }
    Participant other = state(duplicate);
    if (other.mergedInto() != null) {
      throw refused("has been merged into another participant");
    }
    ParticipantAggregate.refuse(MergeRules.check(before, other));
    apply(duplicate, new MergedInto(id));
    apply(survivor, MergeRules.merge(before, other));
    return state(survivor);
  }

  private static boolean isVisible(Participant participant, ParticipantCommand command) {
    return !participant.erased() && participant.workspaceId().equals(command.workspaceId());
  }

  @CommandHandler
  Unmerged handle(UnmergeParticipants command) {
    Map<ParticipantId, Aggregate<ParticipantAggregate>> both =
        load(Set.of(command.participantId(), command.duplicate()));
    Aggregate<ParticipantAggregate> survivor = existing(both, command);
    Participant before = survivor.invoke(it -> it.visibleTo(command.workspaceId(), null));
    MergedDuplicate merge =
        before.merged().stream()
            .filter(it -> it.id().equals(command.duplicate()))
            .findFirst()
            .orElse(null);
    Aggregate<ParticipantAggregate> duplicate = both.get(command.duplicate());
    if (merge == null || duplicate == null) {
      throw refused("has not been merged into the participant");
    }
    DuplicateReleased release = MergeRules.release(before, merge);
    Gain returned = release.returned();
    apply(survivor, release);
    Settlement.of(returned, state(survivor)).forEach(event -> apply(survivor, event));
    apply(
        duplicate,
        new ReleasedFromMerge(before.id(), merge.aliases(), state(duplicate).attributes()));
    for (LedgerEntry entry : returned.ledger()) {
      boolean hasIt = state(duplicate).ledger().entry(entry.kind(), entry.reference()).isPresent();
      if (hasIt && !before.ledger().counts(entry)) {
        apply(duplicate, LedgerEntryReversed.of(entry.kind(), entry.reference()));
      }
    }
    return new Unmerged(state(survivor), state(duplicate), release.kept());
  }

  @CommandHandler
  Participant handle(EraseParticipant command) {
    Aggregate<ParticipantAggregate> participant =
        existing(load(Set.of(command.participantId())), command);
    Participant before =
        participant.invoke(it -> it.visibleTo(command.workspaceId(), command.expectedVersion()));
    Set<ParticipantId> ids = before.ids();
    Collection<Aggregate<ParticipantAggregate>> all = load(ids).values();
    for (Aggregate<ParticipantAggregate> one : all) {
      ParticipantAggregate.refuse(ErasureRules.checkReason(command.reason(), state(one)));
    }
    // First, as the outcome of a command is about the stream of its last event.
    assignments.endAll(before.workspaceId(), ids);
    all.forEach(
        it ->
            apply(
                it,
                new ParticipantErased(
                    state(it).workspaceId(), state(it).number(), command.reason())));
    return before;
  }

  /** Those of these participants that there are, always in the same order: each is locked. */
  private Map<ParticipantId, Aggregate<ParticipantAggregate>> load(Set<ParticipantId> ids) {
    Map<ParticipantId, Aggregate<ParticipantAggregate>> loaded = new HashMap<>();
    for (ParticipantId id : (Iterable<ParticipantId>) inOrder(ids)::iterator) {
      try {
        loaded.put(id, participants.load(id.toString()));
      } catch (AggregateNotFoundException e) {
        // Whoever needs it finds it missing.
      }
    }
    return loaded;
  }

  private static Stream<ParticipantId> inOrder(Set<ParticipantId> ids) {
    return ids.stream().sorted((one, other) -> one.value().compareTo(other.value()));
  }

  private static Aggregate<ParticipantAggregate> existing(
      Map<ParticipantId, Aggregate<ParticipantAggregate>> loaded, ParticipantCommand command) {
    Aggregate<ParticipantAggregate> aggregate = loaded.get(command.participantId());
    if (aggregate == null) {
      throw new AggregateNotFoundException(
          command.participantId().toString(), "There is no such participant");
    }
    return aggregate;
  }

  private static Participant state(Aggregate<ParticipantAggregate> aggregate) {
    return Objects.requireNonNull(aggregate.invoke(ParticipantAggregate::current));
  }

  private static void apply(Aggregate<ParticipantAggregate> aggregate, Object event) {
    aggregate.execute(_ -> AggregateLifecycle.apply(event));
  }

  private static InvalidDetails refused(String message) {
    return new InvalidDetails(List.of(new Violation(DUPLICATE, message)));
  }
}
