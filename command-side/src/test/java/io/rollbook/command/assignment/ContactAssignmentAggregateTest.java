package io.rollbook.command.assignment;

import io.rollbook.assignment.AssignContact;
import io.rollbook.assignment.AssignmentEnd;
import io.rollbook.assignment.AssignmentId;
import io.rollbook.assignment.AssignmentNotFound;
import io.rollbook.assignment.AssignmentStageChanged;
import io.rollbook.assignment.ChangeAssignmentStage;
import io.rollbook.assignment.ContactAssigned;
import io.rollbook.assignment.ContactUnassigned;
import io.rollbook.assignment.UnassignContact;
import io.rollbook.participant.InvalidDetails;
import io.rollbook.participant.ParticipantId;
import io.rollbook.workspace.WorkspaceId;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class ContactAssignmentAggregateTest {

  private static final AssignmentId ID = new AssignmentId(801);
  private static final WorkspaceId WORKSPACE = new WorkspaceId(new UUID(1, 2));
  private static final WorkspaceId ELSEWHERE = new WorkspaceId(new UUID(3, 4));
  private static final AssignmentEnd LEADER =
      new AssignmentEnd(new ParticipantId(new UUID(5, 6)), 17);
  private static final AssignmentEnd PERSON =
      new AssignmentEnd(new ParticipantId(new UUID(7, 8)), 18);
  private static final ContactAssigned ASSIGNED =
      new ContactAssigned(ID, WORKSPACE, LEADER, PERSON, 123L, 1L);
  private static final ContactUnassigned UNASSIGNED = new ContactUnassigned(WORKSPACE);

  private final AggregateTestFixture<ContactAssignmentAggregate> fixture =
      new AggregateTestFixture<>(ContactAssignmentAggregate.class);

  @Test
  void somebodyCanLookAfterSomebodyElse() {
    fixture
        .givenNoPriorActivity()
        .when(new AssignContact(ID, WORKSPACE, LEADER, PERSON, 123L, 1L))
        .expectEvents(ASSIGNED);
  }

  @Test
  void nobodyIsAssignedToThemselves() {
    fixture
        .givenNoPriorActivity()
        .when(new AssignContact(ID, WORKSPACE, LEADER, LEADER, null, null))
        .expectException(InvalidDetails.class)
        .expectNoEvents();
  }

  @Test
  void theStageCanBeSetAndUnset() {
    fixture
        .given(ASSIGNED)
        .when(new ChangeAssignmentStage(ID, WORKSPACE, null))
        .expectEvents(new AssignmentStageChanged(null));
  }

  @Test
  void theSameStageAgainIsNoEvent() {
    fixture
        .given(ASSIGNED)
        .when(new ChangeAssignmentStage(ID, WORKSPACE, 1L))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void anAssignmentCanEnd() {
    fixture.given(ASSIGNED).when(new UnassignContact(ID, WORKSPACE)).expectEvents(UNASSIGNED);
  }

  @Test
  void whatEndedDoesNotExist() {
    fixture
        .given(ASSIGNED, UNASSIGNED)
        .when(new UnassignContact(ID, WORKSPACE))
        .expectException(AssignmentNotFound.class)
        .expectNoEvents();
    new AggregateTestFixture<>(ContactAssignmentAggregate.class)
        .given(ASSIGNED, UNASSIGNED)
        .when(new ChangeAssignmentStage(ID, WORKSPACE, 2L))
        .expectException(AssignmentNotFound.class)
        .expectNoEvents();
  }

  @Test
  void aForeignWorkspacesAssignmentDoesNotExist() {
    fixture
        .given(ASSIGNED)
        .when(new UnassignContact(ID, ELSEWHERE))
        .expectException(AssignmentNotFound.class)
        .expectNoEvents();
  }
}
