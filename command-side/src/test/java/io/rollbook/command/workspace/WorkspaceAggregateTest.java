package io.rollbook.command.workspace;

import io.rollbook.workspace.CreateWorkspace;
import io.rollbook.workspace.CredentialIssued;
import io.rollbook.workspace.CredentialRevoked;
import io.rollbook.workspace.DialectScope;
import io.rollbook.workspace.IssueCredential;
import io.rollbook.workspace.RevokeCredential;
import io.rollbook.workspace.Scope;
import io.rollbook.workspace.WorkspaceCreated;
import io.rollbook.workspace.WorkspaceId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class WorkspaceAggregateTest {

  private static final WorkspaceId ID = new WorkspaceId(new UUID(1, 2));
  private static final UUID CREDENTIAL = new UUID(3, 4);
  private static final Map<DialectScope, String> TEAM = Map.of(DialectScope.CHECKMANGO_TEAM, "19");
  private static final WorkspaceCreated CREATED =
      new WorkspaceCreated(ID, "demo", TEAM, true, "DE");
  private static final CredentialIssued ISSUED =
      new CredentialIssued(CREDENTIAL, "form", "digest", Set.of(Scope.PARTICIPANTS_READ), null);

  private final AggregateTestFixture<WorkspaceAggregate> fixture =
      new AggregateTestFixture<>(WorkspaceAggregate.class);

  @Test
  void aWorkspaceBindsTheScopesOfTheApis() {
    fixture
        .givenNoPriorActivity()
        .when(new CreateWorkspace(ID, "demo", TEAM, true, "DE"))
        .expectEvents(CREATED);
  }

  @Test
  void aCredentialIsKeptAsADigest() {
    fixture
        .given(CREATED)
        .when(
            new IssueCredential(
                ID, CREDENTIAL, "form", "digest", Set.of(Scope.PARTICIPANTS_READ), null))
        .expectEvents(ISSUED);
  }

  @Test
  void aCredentialCanBeRevoked() {
    fixture
        .given(CREATED, ISSUED)
        .when(new RevokeCredential(ID, CREDENTIAL))
        .expectResultMessagePayload(true)
        .expectEvents(new CredentialRevoked(CREDENTIAL, "digest"));
  }

  @Test
  void onlyOnce() {
    fixture
        .given(CREATED, ISSUED, new CredentialRevoked(CREDENTIAL, "digest"))
        .when(new RevokeCredential(ID, CREDENTIAL))
        .expectResultMessagePayload(false)
        .expectNoEvents();
  }
}
