package io.rollbook.server.participants;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rollbook.query.progress.ProjectionProgress;
import io.rollbook.query.progress.Projections;
import io.rollbook.workspace.WorkspaceId;
import java.time.Duration;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/**
 * Lets a list that is read right after a write on the same node show what was written, without the
 * caller's doing anything for it. Callers of several nodes name the position themselves.
 */
@Component
public class LatestWrites {

  /** Longer than the read model is ever behind, unless something is wrong. */
  private static final Duration REMEMBERED = Duration.ofSeconds(30);

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int MANY = 10_000;

  private final ProjectionProgress progress;
  private final Cache<WorkspaceId, Long> positions =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .expireAfterWrite(REMEMBERED)
          .maximumSize(MANY)
          .build();

  public LatestWrites(ProjectionProgress progress) {
    this.progress = progress;
  }

  void note(WorkspaceId workspace, OptionalLong position) {
    position.ifPresent(it -> positions.asMap().merge(workspace, it, Math::max));
  }

  /** Waits, if only briefly, for the read model to reflect what was written here. */
  void await(WorkspaceId workspace) {
    Long position = positions.getIfPresent(workspace);
    if (position != null && progress.reaches(Projections.PROFILE_VALUES, position, PATIENCE)) {
      positions.asMap().remove(workspace, position);
    }
  }
}
