package io.rollbook.server.dialect.missionhub;

import io.rollbook.assignment.ContactAssignment;
import io.rollbook.audit.Caller;
import io.rollbook.participant.Participant;
import io.rollbook.server.dialect.missionhub.MissionHubAssigning.Planned;
import io.rollbook.server.participants.Edited;
import io.rollbook.server.participants.IdempotentRequest;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.participants.Registration;
import io.rollbook.server.participants.Written;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.JsonBodies;
import io.rollbook.server.web.Positions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One person: created or merged, read, and changed. */
@RestController
@RequestMapping(
    path = MissionHub.BASE + "/people",
    produces = {MissionHub.JSON_API, MediaType.APPLICATION_JSON_VALUE})
class MissionHubPeople implements MissionHubPeopleDocs {

  private final Participants participants;
  private final MissionHubPersons persons;
  private final MissionHubAssigning assigning;
  private final MissionHubAnswers answers;
  private final Callers callers;
  private final JsonBodies json;
  private final Positions positions;

  MissionHubPeople(
      Participants participants,
      MissionHubPersons persons,
      MissionHubAssigning assigning,
      MissionHubAnswers answers,
      Callers callers,
      JsonBodies json,
      Positions positions) {
    this.participants = participants;
    this.persons = persons;
    this.assigning = assigning;
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
    View asked = View.read(request, ResourceType.PERSON);
    PersonDocument document = read(content, true);
    Registration registration = Registration.lead(document.registration(), false);
    List<Planned> planned = assigning.plan(caller, document, null);
    Written written =
        participants.registerOrMerge(caller, registration, IdempotentRequest.of(request, content));
    Participant person = written.participant();
    List<ContactAssignment> made = assigning.carryOut(caller, person, planned);
    positions.tell(written.position(), response);
    View view = asked.withFields(document.document().fields()).including(document.relationships());
    if (!written.created()) {
      return MissionHubAnswers.of(
          HttpStatus.OK, merged(answers.person(caller.workspace(), person, view)));
    }
    response.setHeader(HttpHeaders.LOCATION, MissionHub.BASE + "/people/" + person.number());
    return MissionHubAnswers.of(
        HttpStatus.CREATED, answers.person(person, graph(person, planned, made), view));
  }

  @Override
  @GetMapping("/{id}")
  public ResponseEntity<Map<String, Object>> read(
      @PathVariable String id, HttpServletRequest request) {
    Caller caller = callers.current(request, MissionHub.DIALECT);
    View view = View.read(request, ResourceType.PERSON);
    Participant person = persons.get(id);
    return MissionHubAnswers.of(HttpStatus.OK, answers.person(caller.workspace(), person, view));
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
    View asked = View.read(request, ResourceType.PERSON);
    Participant before = persons.get(id);
    PersonDocument document = read(JsonBodies.orEmpty(body), false);
    refuseOther(document.document().data().id(), id, before);
    List<Planned> planned = assigning.plan(caller, document, before);
    Edited edited = participants.editOrMerge(caller, before.id(), document::changeOf);
    Participant person = edited.written().participant();
    assigning.carryOut(caller, person, planned);
    positions.tell(edited.written().position(), response);
    View view = asked.withFields(document.document().fields()).including(document.relationships());
    Map<String, Object> answer = answers.person(caller.workspace(), person, view);
    return MissionHubAnswers.of(HttpStatus.OK, edited.merged() ? merged(answer) : answer);
  }

  private PersonDocument read(byte[] body, boolean isNew) {
    return PersonDocument.read(
        json.object(body), isNew, OrganizationScope.of(callers.credential()));
  }

  /** The body may repeat the id in any form that the path could have. */
  private static void refuseOther(Optional<String> inBody, String inPath, Participant person) {
    List<String> names =
        List.of(inPath, Long.toString(person.number()), person.id().value().toString());
    if (inBody.filter(it -> !names.contains(it)).isPresent()) {
      throw Faults.otherId("/data/id");
    }
  }

  private static Map<String, Object> merged(Map<String, Object> answer) {
    answer.put("meta", Map.of("user_merged", true));
    return answer;
  }

  /** Somebody new has no other assignments than those that came along. */
  private static Graph graph(
      Participant person, List<Planned> planned, List<ContactAssignment> made) {
    List<Participant> people = new ArrayList<>();
    planned.forEach(it -> Optional.ofNullable(it.other()).ifPresent(people::add));
    people.add(person);
    return new Graph(people, made.stream().distinct().toList());
  }
}
