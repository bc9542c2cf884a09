package io.rollbook.server.dialect.missionhub;

import io.rollbook.assignment.AssignmentEnd;
import io.rollbook.assignment.AssignmentId;
import io.rollbook.assignment.ContactAssignment;
import io.rollbook.audit.Caller;
import io.rollbook.participant.Participant;
import io.rollbook.server.assignments.Assignments;
import io.rollbook.server.participants.IdempotentRequest;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.JsonBodies;
import io.rollbook.server.web.Positions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who looks after whom: assigned, read, moved to another stage, and ended. */
@RestController
@RequestMapping(
    path = MissionHub.BASE + "/contact_assignments",
    produces = {MissionHub.JSON_API, MediaType.APPLICATION_JSON_VALUE})
class MissionHubAssignments implements MissionHubAssignmentsDocs {

  private final Assignments assignments;
  private final MissionHubPersons persons;
  private final MissionHubAnswers answers;
  private final Callers callers;
  private final JsonBodies json;
  private final Positions positions;

  MissionHubAssignments(
      Assignments assignments,
      MissionHubPersons persons,
      MissionHubAnswers answers,
      Callers callers,
      JsonBodies json,
      Positions positions) {
    this.assignments = assignments;
    this.persons = persons;
    this.answers = answers;
    this.callers = callers;
    this.json = json;
    this.positions = positions;
  }

  @Override
  @PostMapping(consumes = {MissionHub.JSON_API, MediaType.APPLICATION_JSON_VALUE})
  public ResponseEntity<Map<String, Object>> create(
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response) {
    Caller caller = callers.current(request, MissionHub.DIALECT);
    byte[] content = JsonBodies.orEmpty(body);
    View view = View.read(request, ResourceType.CONTACT_ASSIGNMENT);
    RequestDocument document = read(content);
    AssignmentInput input =
        AssignmentInput.read(document.data(), OrganizationScope.of(callers.credential()));
    document.faults().check();
    Participant assignedTo = end(input.assignedTo(), ResourceType.ASSIGNED_TO, document.faults());
    Participant person = end(input.person(), ResourceType.PERSON_END, document.faults());
    if (assignedTo == null || person == null) {
      document.faults().check();
      throw Faults.notFound();
    }
    ContactAssignment assignment =
        assignments.assign(
            caller,
            assignedTo,
            person,
            input.organizationId(),
            input.stage().value(),
            IdempotentRequest.of(request, content));
    positions.tell(OptionalLong.empty(), response);
    response.setHeader(
        HttpHeaders.LOCATION, MissionHub.BASE + "/contact_assignments/" + assignment.number());
    return answer(HttpStatus.CREATED, caller, assignment, view.withFields(document.fields()));
  }

  @Override
  @GetMapping("/{id}")
  public ResponseEntity<Map<String, Object>> read(
      @PathVariable String id, HttpServletRequest request) {
    Caller caller = callers.current(request, MissionHub.DIALECT);
    View view = View.read(request, ResourceType.CONTACT_ASSIGNMENT);
    return answer(HttpStatus.OK, caller, get(caller, id), view);
  }

  @Override
  @PutMapping(
      path = "/{id}",
      consumes = {MissionHub.JSON_API, MediaType.APPLICATION_JSON_VALUE})
  public ResponseEntity<Map<String, Object>> update(
      @PathVariable String id,
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response) {
    Caller caller = callers.current(request, MissionHub.DIALECT);
    View view = View.read(request, ResourceType.CONTACT_ASSIGNMENT);
    ContactAssignment before = get(caller, id);
    RequestDocument document = read(JsonBodies.orEmpty(body));
    if (document.data().id().filter(it -> !it.equals(id)).isPresent()) {
      throw Faults.otherId("/data/id");
    }
    refuseOther(before.assignedTo(), document, ResourceType.ASSIGNED_TO);
    refuseOther(before.person(), document, ResourceType.PERSON_END);
    Given<Long> stage = document.data().numberOf(AssignmentInput.STAGE);
    document.faults().check();
    ContactAssignment changed =
        stage.present()
            ? assignments
                .changeStage(caller, before.id(), stage.value())
                .orElseThrow(Faults::notFound)
            : before;
    positions.tell(OptionalLong.empty(), response);
    return answer(HttpStatus.OK, caller, changed, view.withFields(document.fields()));
  }

  @Override
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void delete(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    Caller caller = callers.current(request, MissionHub.DIALECT);
    if (assignments.unassign(caller, idIn(id)).isEmpty()) {
      throw Faults.notFound();
    }
    positions.tell(OptionalLong.empty(), response);
  }

  private ContactAssignment get(Caller caller, String id) {
    return assignments.find(caller.workspace(), idIn(id)).orElseThrow(Faults::notFound);
  }

  private static AssignmentId idIn(String text) {
    return AssignmentInput.id(text).orElseThrow(Faults::notFound);
  }

  private RequestDocument read(byte[] body) {
    return RequestDocument.read(json.object(body), ResourceType.CONTACT_ASSIGNMENT, Set.of());
  }

  private @Nullable Participant end(Given<Reference> end, String name, Faults faults) {
    Reference reference = end.value();
    Participant person = reference == null ? null : persons.find(reference.text()).orElse(null);
    if (person == null && reference != null) {
      faults.add(reference.pointer(), MissionHub.human(name) + ' ' + Faults.MISSING);
    }
    return person;
  }

  /** An assignment of others is another assignment. */
  private void refuseOther(AssignmentEnd end, RequestDocument document, String name) {
    Reference reference = document.data().reference(name).value();
    if (reference != null
        && persons.find(reference.text()).filter(it -> it.ids().contains(end.id())).isEmpty()) {
      document.faults().add(reference.pointer(), MissionHub.human(name) + " can't be changed");
    }
  }

  private ResponseEntity<Map<String, Object>> answer(
      HttpStatus status, Caller caller, ContactAssignment assignment, View view) {
    return MissionHubAnswers.of(status, answers.assignment(caller.workspace(), assignment, view));
  }
}
