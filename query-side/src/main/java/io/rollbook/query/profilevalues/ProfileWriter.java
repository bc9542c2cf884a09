package io.rollbook.query.profilevalues;

import io.rollbook.customfield.CustomFieldId;
import io.rollbook.customfield.CustomFields;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.query.parked.ParkedCause;
import io.rollbook.query.parked.ParkedStore;
import io.rollbook.query.progress.Generation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;

/** Writes what a batch of events comes to, within the batch's transaction. */
@Component
class ProfileWriter {

  private final ProfileStore store;
  private final CustomFields fields;
  private final ProfileRelabelling relabelling;
  private final Folders folders;
  private final Attempts attempts;
  private final ParkedStore parked;

  ProfileWriter(
      ProfileStore store,
      CustomFields fields,
      ProfileRelabelling relabelling,
      Folders folders,
      Attempts attempts,
      ParkedStore parked) {
    this.store = store;
    this.fields = fields;
    this.relabelling = relabelling;
    this.folders = folders;
    this.attempts = attempts;
    this.parked = parked;
  }

  /** The participants as their rows have them; those without a row are left out. */
  Map<ParticipantId, Participant> load(Generation generation, Set<ParticipantId> ids) {
    return store.load(generation, ids);
  }

  /** Folds what is about these. */
  Folder folder(Set<ParticipantId> ids) {
    return folders.of(ids.stream().map(ParticipantId::toString).toList());
  }

  /**
   * Writes. A participant whose row PostgreSQL refuses keeps the last row that it takes, and the
   * events from there on are parked.
   *
   * @param changed participants whose rows are to be as they are
   * @param revised fields whose definition has changed
   */
  void write(Generation generation, Collection<Fold> changed, Set<CustomFieldId> revised) {
    boolean withFields = changed.stream().anyMatch(it -> !it.after().customFields().isEmpty());
    if (!revised.isEmpty()) {
      relabelling.awaitOthers(generation);
    } else if (withFields) {
      relabelling.holdOff(generation);
    }
    FieldDefinitions definitions = new FieldDefinitions(fields);
    List<ProfileRow> rows =
        changed.stream().map(it -> ProfileRow.of(it.after(), definitions.of(it.after()))).toList();
    if (!rows.isEmpty() && attempts.refusal(() -> store.save(generation, rows)).isPresent()) {
      changed.forEach(it -> writeAlone(generation, it, definitions));
    }
    revised.forEach(field -> relabelling.relabel(generation, field, definitions));
  }

  /** Writes one participant, as far as PostgreSQL takes it. */
  void writeAlone(Generation generation, Fold fold, FieldDefinitions definitions) {
    if (save(generation, fold.after(), definitions).isEmpty()) {
      return;
    }
    Folder folder = folder(Set.of(fold.id()));
    Participant state = fold.before();
    for (int i = 0; i < fold.messages().size(); i++) {
      state = folder.fold(state, fold.messages().get(i));
      Optional<String> refusal =
          state == null ? Optional.empty() : save(generation, state, definitions);
      if (refusal.isPresent()) {
        park(generation, fold.messages().subList(i, fold.messages().size()), refusal.get());
        return;
      }
    }
  }

  /** Writes one row; the SQLSTATE if PostgreSQL refuses it. */
  Optional<String> save(
      Generation generation, Participant participant, FieldDefinitions definitions) {
    ProfileRow row = ProfileRow.of(participant, definitions.of(participant));
    return attempts.refusal(() -> store.save(generation, List.of(row)));
  }

  private void park(Generation generation, List<DomainEventMessage<?>> messages, String sqlState) {
    DomainEventMessage<?> first = messages.getFirst();
    parked.park(
        generation,
        Objects.requireNonNull(first.getAggregateIdentifier()),
        first.getSequenceNumber(),
        messages.getLast().getSequenceNumber(),
        ParkedCause.refused(sqlState));
  }
}
