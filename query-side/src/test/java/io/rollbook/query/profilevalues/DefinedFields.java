package io.rollbook.query.profilevalues;

import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFields;
import io.rollbook.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The definitions that a test says there are. */
final class DefinedFields implements CustomFields {

  private final Map<WorkspaceId, List<CustomField>> fields = new ConcurrentHashMap<>();
  private final AtomicInteger lookups = new AtomicInteger();

  void define(WorkspaceId workspace, CustomField... definitions) {
    fields.put(workspace, List.of(definitions));
  }

  /** How often the newest were asked for, and not those that may be a little older. */
  int lookups() {
    return lookups.get();
  }

  @Override
  public List<CustomField> of(WorkspaceId workspace) {
    return fields.getOrDefault(workspace, List.of());
  }

  @Override
  public List<CustomField> newestOf(WorkspaceId workspace) {
    lookups.incrementAndGet();
    return of(workspace);
  }
}
