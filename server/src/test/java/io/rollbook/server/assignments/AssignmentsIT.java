package io.rollbook.server.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollbook.assignment.AssignmentId;
import io.rollbook.assignment.ContactAssignment;
import io.rollbook.audit.Caller;
import io.rollbook.participant.EraseParticipant;
import io.rollbook.participant.InvalidDetails;
import io.rollbook.participant.MergeParticipants;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantChange;
import io.rollbook.server.participants.IdempotentRequest;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.participants.Registration;
import io.rollbook.server.testing.RunningServer;
import io.rollbook.server.web.RequestRefused;
import io.rollbook.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssignmentsIT {

  private final RunningServer server = RunningServer.shared();
  private final Assignments assignments = server.bean(Assignments.class);
  private final Participants participants = server.bean(Participants.class);
  private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
  private final Caller caller = caller(workspace);
  private final Participant leader = register();
  private final Participant person = register();

  @Test
  void anAssignmentIsSeenFromBothEndsAtOnce() {
    ContactAssignment made = assignments.assign(caller, leader, person, 123L, 2L);
    assertThat(made.assignedTo().number()).isEqualTo(leader.number());
    assertThat(made.person().number()).isEqualTo(person.number());
    assertThat(assignments.find(workspace, made.id())).contains(made);
    assertThat(of(leader)).containsExactly(made);
    assertThat(of(person)).containsExactly(made);
    assertThat(of(leader, person)).containsExactly(made);
  }

  @Test
  void theSameAssignmentAgainIsTheOneThatIsThere() {
    ContactAssignment made = assignments.assign(caller, leader, person, 123L, null);
    assertThat(assignments.assign(caller, leader, person, 123L, 7L)).isEqualTo(made);
    ContactAssignment elsewhere = assignments.assign(caller, leader, person, null, null);
    ContactAssignment theOtherWay = assignments.assign(caller, person, leader, 123L, null);
    assertThat(of(leader)).containsExactly(made, elsewhere, theOtherWay);
  }

  @Test
  void ofManyWhoAssignTheSameAtOnceOneDoes() throws Exception {
    Callable<ContactAssignment> assign =
        () -> assignments.assign(caller, leader, person, 123L, null);
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<ContactAssignment>> all =
          many.invokeAll(Stream.generate(() -> assign).limit(8).toList());
      assertThat(all).extracting(Future::resultNow).containsOnly(of(leader).getFirst());
    }
    assertThat(of(leader)).hasSize(1);
  }

  @Test
  void whatEndedIsGoneAndCanBeAssignedAnew() {
    ContactAssignment made = assignments.assign(caller, leader, person, 123L, null);
    assertThat(assignments.unassign(caller, made.id())).contains(made);
    assertThat(assignments.unassign(caller, made.id())).isEmpty();
    assertThat(assignments.changeStage(caller, made.id(), 2L)).isEmpty();
    assertThat(assignments.find(workspace, made.id())).isEmpty();
    assertThat(of(leader, person)).isEmpty();
    ContactAssignment anew = assignments.assign(caller, leader, person, 123L, null);
    assertThat(anew.id()).isNotEqualTo(made.id());
    assertThat(of(person)).containsExactly(anew);
  }

  @Test
  void theStageChangesAndTheAssignmentStays() {
    ContactAssignment made = assignments.assign(caller, leader, person, 123L, 1L);
    assertThat(assignments.changeStage(caller, made.id(), 2L).orElseThrow().stageId())
        .isEqualTo(2L);
    assertThat(assignments.changeStage(caller, made.id(), null).orElseThrow().stageId()).isNull();
    assertThat(of(person)).extracting(ContactAssignment::id).containsExactly(made.id());
  }

  @Test
  void nobodyIsAssignedToThemselvesNotEvenByAnOlderId() {
    assertThatThrownBy(() -> assignments.assign(caller, leader, leader, null, null))
        .isInstanceOfSatisfying(
            InvalidDetails.class,
            it -> assertThat(it.violations().getFirst().field()).isEqualTo("personId"));
    Participant merged = merge(leader, person);
    assertThatThrownBy(() -> assignments.assign(caller, merged, person, null, null))
        .isInstanceOf(InvalidDetails.class);
  }

  @Test
  void whoeverWasMergedKeepsItsAssignments() {
    Participant duplicate = register();
    ContactAssignment made = assignments.assign(caller, leader, duplicate, 123L, null);
    Participant merged = merge(person, duplicate);
    assertThat(assignments.of(workspace, merged.ids())).containsExactly(made);
    assertThat(assignments.assign(caller, leader, merged, 123L, null)).isEqualTo(made);
  }

  @Test
  void erasingEndsTheAssignmentsAtBothEnds() {
    Participant duplicate = register();
    assignments.assign(caller, leader, person, 123L, null);
    assignments.assign(caller, duplicate, leader, 123L, null);
    Participant merged = merge(person, duplicate);
    participants.change(caller, new EraseParticipant(merged.id(), workspace, null), null);
    assertThat(of(leader)).isEmpty();
    assertThat(assignments.of(workspace, merged.ids())).isEmpty();
  }

  @Test
  void anotherWorkspacesAssignmentDoesNotExist() {
    ContactAssignment made = assignments.assign(caller, leader, person, null, null);
    WorkspaceId elsewhere = new WorkspaceId(UUID.randomUUID());
    assertThat(assignments.find(elsewhere, made.id())).isEmpty();
    assertThat(assignments.unassign(caller(elsewhere), made.id())).isEmpty();
    assertThat(assignments.changeStage(caller(elsewhere), made.id(), 2L)).isEmpty();
    assertThat(assignments.of(elsewhere, Set.of(leader.id(), person.id()))).isEmpty();
    assertThat(of(leader)).containsExactly(made);
  }

  @Test
  void anUnknownAssignmentDoesNotExist() {
    AssignmentId unknown = new AssignmentId(Long.MAX_VALUE);
    assertThat(assignments.find(workspace, unknown)).isEmpty();
    assertThat(assignments.unassign(caller, unknown)).isEmpty();
    assertThat(assignments.changeStage(caller, unknown, 1L)).isEmpty();
    assertThat(assignments.of(workspace, Set.of())).isEmpty();
  }

  @Test
  void aRepeatWithTheSameKeyIsAnsweredAsBefore() {
    IdempotentRequest made = repeat("made", "body");
    ContactAssignment first = assignments.assign(caller, leader, person, 123L, 1L, made);
    ContactAssignment found =
        assignments.assign(caller, leader, person, 123L, 1L, repeat("found", "body"));
    assertThat(found).isEqualTo(first);
    assignments.changeStage(caller, first.id(), 2L);
    assignments.unassign(caller, first.id());
    assertThat(assignments.assign(caller, leader, person, 123L, 1L, made)).isEqualTo(first);
    assertThat(assignments.assign(caller, leader, person, 123L, 1L, repeat("found", "body")))
        .isEqualTo(first);
    assertThat(of(leader)).isEmpty();
    assertThatThrownBy(
            () -> assignments.assign(caller, leader, person, 5L, 1L, repeat("made", "other")))
        .isInstanceOf(RequestRefused.class);
  }

  private static IdempotentRequest repeat(String key, String content) {
    return new IdempotentRequest(key, content.getBytes(StandardCharsets.UTF_8));
  }

  private List<ContactAssignment> of(Participant... ends) {
    return assignments.of(
        workspace, Stream.of(ends).map(Participant::id).collect(Collectors.toSet()));
  }

  private Participant merge(Participant survivor, Participant duplicate) {
    return participants
        .change(caller, new MergeParticipants(survivor.id(), workspace, duplicate.id()), null)
        .participant();
  }

  private Participant register() {
    Registration registration = Registration.lead(ParticipantChange.builder().build(), false);
    return participants.register(caller, registration, null).participant();
  }

  private static Caller caller(WorkspaceId workspace) {
    return new Caller(workspace, "actor", "test", "request");
  }
}
