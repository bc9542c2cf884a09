package io.rollbook.server.start;

import io.rollbook.audit.Caller;
import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.Membership;
import io.rollbook.participant.ParticipantChange;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.server.admin.Workspaces;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.participants.Registration;
import io.rollbook.workspace.DialectScope;
import io.rollbook.workspace.Scope;
import io.rollbook.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Three workspaces with well-known tokens, so that the examples of the README and of the APIs'
 * pages work as they stand. It exists with the embedded database only: everybody knows these
 * tokens.
 */
@Component
class DemoWorld {

  static final String ADMIN_TOKEN = "admin-token";
  static final String TOKEN = "demo-token";
  static final String READ_TOKEN = "demo-read-token";

  static final String CLIENT_ID = "demo-client";
  static final String CLIENT_SECRET = "demo-secret";
  static final long ORGANIZATION = 123;

  /** Who "me" is for the demo token. */
  static final ParticipantId LEADER = new ParticipantId(id("leader"));

  /** The permission of those who run an organization. */
  private static final long ADMIN = 1;

  private final Workspaces workspaces;
  private final Participants participants;

  DemoWorld(Workspaces workspaces, Participants participants) {
    this.workspaces = workspaces;
    this.participants = participants;
  }

  /**
   * Makes what is not there yet; a start that was cut short is completed by the next one.
   *
   * @return the workspace of the demo token
   */
  WorkspaceId ensure(Caller caller) {
    WorkspaceId demo =
        ensure(caller, "demo", "19", "14532", "SL-API-demo", Long.toString(ORGANIZATION), true);
    ensureToken(caller, demo, TOKEN, TOKEN, Scope.ofWorkspace(), () -> leader(caller, demo));
    ensureToken(caller, demo, READ_TOKEN, READ_TOKEN, Scope.reading(), () -> null);
    ensureToken(
        caller,
        demo,
        CLIENT_ID,
        CLIENT_SECRET,
        Set.of(Scope.PERSONS_READ, Scope.PERSONS_WRITE),
        () -> null);
    WorkspaceId elsewhere =
        ensure(caller, "elsewhere", "50", "14599", "SL-API-elsewhere", "456", true);
    ensureToken(caller, elsewhere, "elsewhere-token");
    WorkspaceId lapsed = ensure(caller, "lapsed", "7", "14507", "SL-API-lapsed", "789", false);
    ensureToken(caller, lapsed, "lapsed-token");
    return demo;
  }

  private WorkspaceId ensure(
      Caller caller,
      String name,
      String team,
      String customerId,
      String key,
      String organization,
      boolean subscribed) {
    WorkspaceId id = new WorkspaceId(id(name));
    if (workspaces.find(id).isEmpty()) {
      workspaces.create(
          caller,
          id,
          name,
          Map.of(
              DialectScope.CHECKMANGO_TEAM, team,
              DialectScope.BIGCHANGE_CUSTOMER_ID, customerId,
              DialectScope.SHOCKLOGIC_KEY, key,
              DialectScope.MISSIONHUB_ORGANIZATION, organization),
          subscribed,
          "DE");
    }
    return id;
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(("rollbook demo " + name).getBytes(StandardCharsets.UTF_8));
  }

  /** Somebody who looks after others. */
  private ParticipantId leader(Caller caller, WorkspaceId demo) {
    Caller inDemo = new Caller(demo, caller.actor(), caller.dialect(), caller.requestId());
    if (participants.find(demo, new ParticipantKey.ById(LEADER)).isEmpty()) {
      ParticipantChange details =
          ParticipantChange.builder()
              .attributes(
                  Attributes.builder()
                      .set(Attribute.FIRST_NAME, "Lena")
                      .set(Attribute.LAST_NAME, "Leiter")
                      .set(Attribute.EMAIL, "lena.leiter@example.org")
                      .build())
              .membership(new Membership(ORGANIZATION, ADMIN, null, null, null))
              .build();
      participants.register(
          inDemo, new Registration(LEADER, ParticipantStatus.ACTIVE, details, false), null);
    }
    return LEADER;
  }

  private void ensureToken(Caller caller, WorkspaceId workspace, String token) {
    ensureToken(caller, workspace, token, token, Scope.ofWorkspace(), () -> null);
  }

  private void ensureToken(
      Caller caller,
      WorkspaceId workspace,
      String label,
      String token,
      Set<Scope> scopes,
      Supplier<@Nullable ParticipantId> participant) {
    boolean issued =
        workspaces.find(workspace).orElseThrow().credentials().values().stream()
            .anyMatch(it -> it.label().equals(label));
    if (!issued) {
      workspaces.issue(caller, workspace, label, token, scopes, participant.get());
    }
  }
}
