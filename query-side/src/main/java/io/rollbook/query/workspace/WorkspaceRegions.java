package io.rollbook.query.workspace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rollbook.workspace.PhoneRegions;
import io.rollbook.workspace.Workspace;
import io.rollbook.workspace.WorkspaceId;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says it of a workspace as it was at most a minute ago: every number that is written asks. */
@Component
class WorkspaceRegions implements PhoneRegions {

  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int MANY = 10_000;

  private final WorkspaceDirectory workspaces;
  private final Cache<WorkspaceId, Optional<String>> regions =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .expireAfterWrite(REMEMBERED)
          .maximumSize(MANY)
          .build();

  WorkspaceRegions(WorkspaceDirectory workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public Optional<String> regionOf(WorkspaceId workspace) {
    Optional<String> remembered = regions.getIfPresent(workspace);
    if (remembered != null) {
      return remembered;
    }
    // Without a lock: while the database is silent, one would wait for the other.
    Optional<String> found = workspaces.find(workspace).map(Workspace::region);
    regions.put(workspace, found);
    return found;
  }
}
