package io.rollbook.query.profilevalues;

import io.rollbook.customfield.CustomFields;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.query.parked.ParkedCause;
import io.rollbook.query.parked.ParkedEvent;
import io.rollbook.query.parked.Reapplication;
import io.rollbook.query.progress.Generation;
import io.rollbook.query.progress.Projections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Goes on with the row of a participant whose events were parked. */
@Component
class ProfileReapplication implements Reapplication {

  private final ProfileStore store;
  private final ProfileWriter writer;
  private final ProfileRelabelling relabelling;
  private final CustomFields fields;
  private final EventLog log;
  private final EventDecoder decoder;

  ProfileReapplication(
      ProfileStore store,
      ProfileWriter writer,
      ProfileRelabelling relabelling,
      CustomFields fields,
      EventLog log,
      EventDecoder decoder) {
    this.store = store;
    this.writer = writer;
    this.relabelling = relabelling;
    this.fields = fields;
    this.log = log;
    this.decoder = decoder;
  }

  @Override
  public String projection() {
    return Projections.PROFILE_VALUES;
  }

  @Override
  public void holdOff(Generation generation) {
    relabelling.holdOff(generation);
  }

  @Override
  public Step begin(Generation generation, String stream, long first) {
    ParticipantId id = ParticipantId.ofStream(stream);
    return new FoldingStep(
        generation,
        writer.folder(Set.of(id)),
        decoder.decode(log.readStream(stream, first)),
        store.load(generation, Set.of(id)).get(id));
  }

  /** Folds and writes one event after the other. */
  private final class FoldingStep implements Step {
    private final Generation generation;
    private final Folder folder;
    private final List<DomainEventMessage<?>> messages;
    private final FieldDefinitions definitions = new FieldDefinitions(fields);
    private @Nullable Participant state;

    FoldingStep(
        Generation generation,
        Folder folder,
        List<DomainEventMessage<?>> messages,
        @Nullable Participant state) {
      this.generation = generation;
      this.folder = folder;
      this.messages = messages;
      this.state = state;
    }

    @Override
    public Optional<ParkedCause> apply(long version) {
      try {
        for (DomainEventMessage<?> message : messages) {
          if (message.getSequenceNumber() == version) {
            state = folder.fold(state, message);
          }
        }
      } catch (RuntimeException e) {
        return Optional.of(ParkedCause.ofError(e));
      }
      return state == null
          ? Optional.empty()
          : writer.save(generation, state, definitions).map(ParkedCause::refused);
    }
  }

  @Override
  public void passOver(Generation generation, ParkedEvent discarded, List<ParkedEvent> waiting) {
    long version = discarded.version();
    boolean waits = !waiting.isEmpty() && waiting.getFirst().version() == version;
    ParticipantId id = ParticipantId.ofStream(discarded.stream());
    @Nullable Participant state = store.load(generation, Set.of(id)).get(id);
    if (state != null && state.version() >= version) {
      foldAgain(generation, state);
    } else if (waits && state != null && state.version() == version - 1) {
      writer.save(generation, ParticipantJson.at(state, version), new FieldDefinitions(fields));
    }
  }

  /** A generation that could take the event, as one made by a later version of Rollbook can. */
  private void foldAgain(Generation generation, Participant present) {
    if (present.erased()) {
      return;
    }
    ParticipantId id = present.id();
    Folder folder = writer.folder(Set.of(id));
    @Nullable Participant state = null;
    for (DomainEventMessage<?> message : decoder.decode(log.readStream(id.toString(), 0))) {
      if (message.getSequenceNumber() <= present.version()) {
        state = folder.fold(state, message);
      }
    }
    store.remove(generation, id);
    if (state != null) {
      writer.save(generation, state, new FieldDefinitions(fields));
    }
  }
}
