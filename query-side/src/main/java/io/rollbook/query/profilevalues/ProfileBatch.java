package io.rollbook.query.profilevalues;

import io.rollbook.customfield.CustomFieldId;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.query.log.ParticipantEvents;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The participants that a batch of events touches, loaded with one query and written with one
 * statement.
 */
final class ProfileBatch {

  private final ProfileWriter writer;
  private final Map<ParticipantId, Participant> states;
  private final Set<ParticipantId> touched = new HashSet<>();
  private final Set<CustomFieldId> revised = new LinkedHashSet<>();

  private ProfileBatch(ProfileWriter writer, Set<ParticipantId> ids) {
    this.writer = writer;
    this.states = new HashMap<>(writer.load(ids));
  }

  /** The batch that this unit of work processes. */
  static ProfileBatch in(UnitOfWork<?> unitOfWork, ProfileWriter writer) {
    return unitOfWork
        .root()
        .getOrComputeResource(
            ProfileBatch.class.getName(),
            _ -> {
              ProfileBatch batch = new ProfileBatch(writer, participants(unitOfWork));
              unitOfWork.root().onPrepareCommit(_ -> batch.write());
              return batch;
            });
  }

  /** Folds an event into its participant's state, or fails and leaves the state as it was. */
  void apply(DomainEventMessage<?> message) {
    ParticipantId id = idOf(message);
    @Nullable Participant before = states.get(id);
    Participant after = ParticipantEvents.fold(before, message);
    if (before == null || after.version() > before.version()) {
      states.put(id, after);
      touched.add(id);
    }
  }

  /** Notes that values of the field may have to be shown in another way. */
  void revise(CustomFieldId field) {
    revised.add(field);
  }

  private void write() {
    writer.write(touched.stream().map(states::get).collect(Collectors.toList()), revised);
  }

  private static Set<ParticipantId> participants(UnitOfWork<?> unitOfWork) {
    List<? extends Message<?>> messages =
        unitOfWork instanceof BatchingUnitOfWork<?> batch
            ? batch.getMessages()
            : List.of(unitOfWork.getMessage());
    return messages.stream()
        .filter(EventMessage.class::isInstance)
        .map(message -> (EventMessage<?>) message)
        .filter(ParticipantEvents::isAboutParticipant)
        .map(message -> idOf((DomainEventMessage<?>) message))
        .collect(Collectors.toSet());
  }

  private static ParticipantId idOf(DomainEventMessage<?> message) {
    return ParticipantId.ofStream(message.getAggregateIdentifier());
  }
}
