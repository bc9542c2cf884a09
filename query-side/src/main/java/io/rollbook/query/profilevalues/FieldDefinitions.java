package io.rollbook.query.profilevalues;

import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFields;
import io.rollbook.participant.Participant;
import io.rollbook.workspace.WorkspaceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The newest definitions while a batch is written: looked up for workspaces whose participants have
 * custom values, and once each.
 */
final class FieldDefinitions {

  private final CustomFields fields;
  private final Map<WorkspaceId, List<CustomField>> known = new HashMap<>();

  FieldDefinitions(CustomFields fields) {
    this.fields = fields;
  }

  /** What is needed for a participant's row. */
  List<CustomField> of(Participant participant) {
    return participant.customFields().isEmpty() ? List.of() : of(participant.workspaceId());
  }

  private List<CustomField> of(WorkspaceId workspace) {
    return known.computeIfAbsent(workspace, fields::newestOf);
  }
}
