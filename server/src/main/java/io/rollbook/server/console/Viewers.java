package io.rollbook.server.console;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rollbook.server.admin.Workspaces;
import io.rollbook.server.security.AuthenticatedCredential;
import io.rollbook.workspace.Workspace;
import io.rollbook.workspace.WorkspaceId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who looks at a page, and by which names people know credentials. */
@Component
public class Viewers {

  static final String ATTRIBUTE = "viewer";

  /** Names hardly change; and no page should wait for them. */
  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  private static final int MANY = 1_000;

  private final Workspaces workspaces;
  private final Cache<WorkspaceId, Workspace> known =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .expireAfterWrite(REMEMBERED)
          .maximumSize(MANY)
          .build();

  Viewers(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  /** Whoever has signed in; nobody if none has. */
  public Viewer current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null
        || !(authentication.getPrincipal() instanceof AuthenticatedCredential credential)) {
      return Viewer.NOBODY;
    }
    return new Viewer(
        nameOf(credential.workspace(), credential.credentialId().toString()),
        workspace(credential.workspace()).map(Workspace::name).orElse(""),
        credential.scopes(),
        true);
  }

  /**
   * What a credential is called by those who issued it.
   *
   * @param actor its id, as the history has it; that is the answer too if it has no name any more
   */
  public String nameOf(WorkspaceId workspace, String actor) {
    return id(actor)
        .flatMap(id -> workspace(workspace).flatMap(it -> it.credential(id)))
        .map(Workspace.Credential::label)
        .orElse(actor);
  }

  private Optional<Workspace> workspace(WorkspaceId id) {
    @Nullable Workspace remembered = known.getIfPresent(id);
    if (remembered != null) {
      return Optional.of(remembered);
    }
    Optional<Workspace> found = workspaces.find(id);
    found.ifPresent(it -> known.put(id, it));
    return found;
  }

  private static Optional<UUID> id(String actor) {
    try {
      return Optional.of(UUID.fromString(actor));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
