package io.rollbook.audit;

import io.rollbook.workspace.WorkspaceId;
import java.util.Map;

/**
 * On whose behalf something is done.
 *
 * @param workspace the tenant
 * @param actor which credential, by its id
 * @param dialect which API, such as {@code azavpilot}
 * @param requestId identifies the request across answers, logs and events
 */
public record Caller(WorkspaceId workspace, String actor, String dialect, String requestId) {

  public static final String WORKSPACE = "workspace";
  public static final String ACTOR = "actor";
  public static final String DIALECT = "dialect";
  public static final String REQUEST_ID = "requestId";

  /** The form in which commands and events carry the caller. */
  public Map<String, String> asMetadata() {
    return Map.of(
        WORKSPACE, workspace.value().toString(),
        ACTOR, actor,
        DIALECT, dialect,
        REQUEST_ID, requestId);
  }
}
