package io.rollbook.customfield;

import io.rollbook.workspace.WorkspaceId;
import java.util.List;

/** Where the definitions of a workspace's custom fields are found. */
public interface CustomFields {

  /**
   * All definitions, retired ones too, in their order: by number, unless somebody has moved one.
   * What this node has just been told is in it; what another node was told may be missing for a few
   * seconds.
   */
  List<CustomField> of(WorkspaceId workspace);

  /** As {@link #of}, with all that was recorded up to now by any node. */
  List<CustomField> newestOf(WorkspaceId workspace);
}
