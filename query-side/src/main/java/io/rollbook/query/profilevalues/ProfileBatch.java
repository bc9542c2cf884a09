package io.rollbook.query.profilevalues;

import io.rollbook.customfield.CustomFieldId;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.query.log.ParticipantEvents;
import io.rollbook.query.progress.Generation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The participants that a batch of events touches, loaded with one query and written with one
 * statement.
 */
final class ProfileBatch {

  private final Generation generation;
  private final ProfileWriter writer;
  private final Folder folder;
  private final Map<ParticipantId, Participant> loaded;
  private final Map<ParticipantId, Participant> states;
  private final Map<ParticipantId, List<DomainEventMessage<?>>> applied = new LinkedHashMap<>();
  private final Set<CustomFieldId> revised = new LinkedHashSet<>();

  private ProfileBatch(Generation generation, ProfileWriter writer, Set<ParticipantId> ids) {
    this.generation = generation;
    this.writer = writer;
    this.folder = writer.folder(ids);
    this.loaded = writer.load(generation, ids);
    this.states = new HashMap<>(loaded);
  }

  /** The batch that this unit of work processes. */
  static ProfileBatch in(UnitOfWork<?> unitOfWork, Generation generation, ProfileWriter writer) {
    return unitOfWork
        .root()
        .getOrComputeResource(
            ProfileBatch.class.getName(),
            _ -> {
              ProfileBatch batch = new ProfileBatch(generation, writer, participants(unitOfWork));
              unitOfWork.root().onPrepareCommit(_ -> batch.write());
              return batch;
            });
  }

  /** Folds an event into its participant's state, or fails and leaves the state as it was. */
  void apply(DomainEventMessage<?> message) {
    ParticipantId id = idOf(message);
    @Nullable Participant before = states.get(id);
    @Nullable Participant after = folder.fold(before, message);
    if (after != null && (before == null || after.version() > before.version())) {
      states.put(id, after);
      applied.computeIfAbsent(id, _ -> new ArrayList<>()).add(message);
    }
  }

  /** Notes that values of the field may have to be shown in another way. */
  void revise(CustomFieldId field) {
    revised.add(field);
  }

  private void write() {
    List<Fold> folds = new ArrayList<>();
    applied.forEach(
        (id, messages) -> {
          Participant after = states.get(id);
          if (after != null) {
            folds.add(new Fold(loaded.get(id), after, messages));
          }
        });
    writer.write(generation, folds, revised);
  }

  private static Set<ParticipantId> participants(UnitOfWork<?> unitOfWork) {
    return ParticipantEvents.in(unitOfWork).stream()
        .map(ProfileBatch::idOf)
        .collect(Collectors.toSet());
  }

  private static ParticipantId idOf(DomainEventMessage<?> message) {
    return ParticipantId.ofStream(message.getAggregateIdentifier());
  }
}
