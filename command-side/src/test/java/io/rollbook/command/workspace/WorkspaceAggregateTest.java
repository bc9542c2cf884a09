package io.rollbook.command.workspace;

import io.rollbook.participant.InvalidDetails;
import io.rollbook.workspace.BindScopes;
import io.rollbook.workspace.CreateWorkspace;
import io.rollbook.workspace.CredentialIssued;
import io.rollbook.workspace.CredentialRevoked;
import io.rollbook.workspace.DialectScope;
import io.rollbook.workspace.IssueCredential;
import io.rollbook.workspace.RevokeCredential;
import io.rollbook.workspace.Scope;
import io.rollbook.workspace.ScopeBound;
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
  void anApiThatHadNoNameForItIsBoundLater() {
    fixture
        .given(CREATED)
        .when(new BindScopes(ID, Map.of(DialectScope.BIGCHANGE_CUSTOMER_ID, "14532")))
        .expectEvents(new ScopeBound(DialectScope.BIGCHANGE_CUSTOMER_ID, "14532", null));
  }

  @Test
  void whatIsBoundStaysAndNothingElseIsBoundWithIt() {
    fixture
        .given(CREATED)
        .when(
            new BindScopes(
                ID,
                Map.of(
                    DialectScope.CHECKMANGO_TEAM, "20",
                    DialectScope.BIGCHANGE_CUSTOMER_ID, "14532")))
        .expectException(InvalidDetails.class)
        .expectNoEvents();
  }

  @Test
  void whatIsBoundToTheSameIsNotRecordedAgain() {
    fixture.given(CREATED).when(new BindScopes(ID, TEAM)).expectNoEvents();
  }

  @Test
  void aSecretIsReplaced() {
    fixture
        .given(CREATED, new ScopeBound(DialectScope.SHOCKLOGIC_KEY, "digest", null))
        .when(new BindScopes(ID, Map.of(DialectScope.SHOCKLOGIC_KEY, "other")))
        .expectEvents(new ScopeBound(DialectScope.SHOCKLOGIC_KEY, "other", "digest"));
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
