package io.rollbook.customfield;

import io.rollbook.workspace.WorkspaceId;
import java.util.Set;

/**
 * How many participants of the workspace have a value for each of these fields? Answered from the
 * read model with {@link FieldValueCounts}.
 *
 * @param fields their numbers
 */
public record CountFieldValues(WorkspaceId workspaceId, Set<Long> fields) {

  public CountFieldValues {
    fields = Set.copyOf(fields);
  }
}
