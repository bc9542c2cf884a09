package io.rollbook.workspace;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a workspace; as text it is the name of the workspace's event stream. */
public record WorkspaceId(@JsonValue UUID value) {

  /** The workspace of those who run Rollbook; it has credentials and no participants. */
  public static final WorkspaceId OPERATORS = new WorkspaceId(new UUID(0, 0));

  private static final String PREFIX = "workspace-";

  @JsonCreator
  public WorkspaceId {}

  /** The workspace whose events are in this stream. */
  public static WorkspaceId ofStream(String stream) {
    return new WorkspaceId(UUID.fromString(stream.substring(PREFIX.length())));
  }

  @Override
  public String toString() {
    return PREFIX + value;
  }
}
