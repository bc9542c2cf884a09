package io.rollbook.server.dialect.missionhub;

import io.rollbook.audit.Caller;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.Membership;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantChange;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.server.participants.IdempotentRequest;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.participants.Written;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.JsonBodies;
import io.rollbook.server.web.Positions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's place in an organization: taken, changed, archived, and given up. */
@RestController
@RequestMapping(
    path = MissionHub.BASE + "/organizational_permissions",
    produces = {MissionHub.JSON_API, MediaType.APPLICATION_JSON_VALUE})
class MissionHubPermissions implements MissionHubPermissionsDocs {

  private static final String THERE_ALREADY =
      "this person already has permissions on this organization";

  private final Participants participants;
  private final MissionHubPersons persons;
  private final MissionHubAnswers answers;
  private final Callers callers;
  private final JsonBodies json;
  private final Positions positions;

  MissionHubPermissions(
      Participants participants,
      MissionHubPersons persons,
      MissionHubAnswers answers,
      Callers callers,
      JsonBodies json,
      Positions positions) {
    this.participants = participants;
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
    View view = View.read(request, ResourceType.ORGANIZATIONAL_PERMISSION);
    RequestDocument document = read(content);
    Given<Reference> named = document.data().reference(ResourceType.PERSON_END);
    Reference reference = named.value();
    if (reference == null) {
      document.data().refuseBlank("person_id");
    }
    PermissionInput input = input(document, true);
    Participant person = reference == null ? null : persons.find(reference.text()).orElse(null);
    if (reference != null && person == null) {
      document.faults().add(reference.pointer(), "Person " + Faults.MISSING);
    }
    document.faults().check();
    long organizationId = Objects.requireNonNull(input.organizationId());
    Written written =
        participants.edit(
            caller,
            Objects.requireNonNull(person).id(),
            before -> {
              if (before.memberships().containsKey(organizationId)) {
                document.data().refuse(THERE_ALREADY);
                document.faults().check();
              }
              return change(before, input);
            },
            IdempotentRequest.of(request, content));
    positions.tell(written.position(), response);
    return answer(
        HttpStatus.CREATED,
        written.participant(),
        organizationId,
        view.withFields(document.fields()));
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
    View view = View.read(request, ResourceType.ORGANIZATIONAL_PERMISSION);
    ResourceIds.Permission named = idIn(id);
    Participant person = get(caller, named);
    RequestDocument document = read(JsonBodies.orEmpty(body));
    if (document.data().id().filter(it -> !it.equals(id)).isPresent()) {
      throw Faults.otherId("/data/id");
    }
    PermissionInput input = input(document, false);
    document.faults().check();
    Written written =
        participants.edit(
            caller, person.id(), before -> change(holding(before, named), input), null);
    positions.tell(written.position(), response);
    return answer(
        HttpStatus.OK,
        written.participant(),
        named.organizationId(),
        view.withFields(document.fields()));
  }

  @Override
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void delete(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    Caller caller = callers.current(request, MissionHub.DIALECT);
    ResourceIds.Permission named = idIn(id);
    Written written =
        participants.edit(
            caller,
            get(caller, named).id(),
            before -> {
              holding(before, named);
              return ParticipantChange.builder().endMembership(named.organizationId()).build();
            },
            null);
    positions.tell(written.position(), response);
  }

  private RequestDocument read(byte[] body) {
    return RequestDocument.read(
        json.object(body), ResourceType.ORGANIZATIONAL_PERMISSION, Set.of());
  }

  private PermissionInput input(RequestDocument document, boolean isNew) {
    return PermissionInput.read(document.data(), isNew, OrganizationScope.of(callers.credential()));
  }

  private static ParticipantChange change(Participant before, PermissionInput input) {
    Draft draft = Draft.of(before);
    input.applyTo(draft);
    return draft.change(Attributes.NONE);
  }

  private static ResourceIds.Permission idIn(String text) {
    return ResourceIds.permission(text).orElseThrow(Faults::notFound);
  }

  private Participant get(Caller caller, ResourceIds.Permission id) {
    return participants
        .find(caller.workspace(), new ParticipantKey.ByNumber(id.number()))
        .map(it -> holding(it, id))
        .orElseThrow(Faults::notFound);
  }

  /** The number may be a former one, under which a merged person was known. */
  private static Participant holding(Participant person, ResourceIds.Permission id) {
    if (person.number() != id.number() || !person.memberships().containsKey(id.organizationId())) {
      throw Faults.notFound();
    }
    return person;
  }

  private ResponseEntity<Map<String, Object>> answer(
      HttpStatus status, Participant person, long organizationId, View view) {
    Membership place = Objects.requireNonNull(person.memberships().get(organizationId));
    return MissionHubAnswers.of(status, answers.permission(person, place, view));
  }
}
