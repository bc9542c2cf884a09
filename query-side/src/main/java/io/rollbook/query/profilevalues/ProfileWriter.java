package io.rollbook.query.profilevalues;

import io.rollbook.customfield.CustomFieldId;
import io.rollbook.customfield.CustomFields;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes what a batch of events comes to, within the batch's transaction. */
@Component
class ProfileWriter {

  private final ProfileStore store;
  private final CustomFields fields;
  private final ProfileRelabelling relabelling;

  ProfileWriter(ProfileStore store, CustomFields fields, ProfileRelabelling relabelling) {
    this.store = store;
    this.fields = fields;
    this.relabelling = relabelling;
  }

  /** The participants as their rows have them; those without a row are left out. */
  Map<ParticipantId, Participant> load(Set<ParticipantId> ids) {
    return store.load(ids);
  }

  /**
   * Writes.
   *
   * @param changed participants whose rows are to be as they are
   * @param revised fields whose definition has changed
   */
  void write(Collection<Participant> changed, Set<CustomFieldId> revised) {
    boolean withFields = changed.stream().anyMatch(it -> !it.customFields().isEmpty());
    if (!revised.isEmpty()) {
      relabelling.awaitOthers();
    } else if (withFields) {
      relabelling.holdOff();
    }
    FieldDefinitions definitions = new FieldDefinitions(fields);
    List<ProfileRow> rows =
        changed.stream().map(it -> ProfileRow.of(it, definitions.of(it))).toList();
    if (!rows.isEmpty()) {
      store.save(rows);
    }
    revised.forEach(field -> relabelling.relabel(field, definitions));
  }
}
