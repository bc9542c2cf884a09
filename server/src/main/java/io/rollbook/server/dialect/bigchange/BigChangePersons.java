package io.rollbook.server.dialect.bigchange;

import io.rollbook.audit.Caller;
import io.rollbook.customfield.CustomFields;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.EraseParticipant;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantChange;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.ParticipantNotFound;
import io.rollbook.server.participants.IdempotentRequest;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.participants.Registration;
import io.rollbook.server.participants.Written;
import io.rollbook.server.web.EntityTags;
import io.rollbook.server.web.JsonBodies;
import io.rollbook.server.web.Positions;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One person: created, read, changed and deleted. */
@RestController
@RequestMapping("/v1/persons")
class BigChangePersons implements BigChangePersonsDocs {

  private final Participants participants;
  private final CustomFields customFields;
  private final BigChangeCallers callers;
  private final JsonBodies json;
  private final Positions positions;

  BigChangePersons(
      Participants participants,
      CustomFields customFields,
      BigChangeCallers callers,
      JsonBodies json,
      Positions positions) {
    this.participants = participants;
    this.customFields = customFields;
    this.callers = callers;
    this.json = json;
    this.positions = positions;
  }

  @Override
  @PostMapping(
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  public Map<String, Object> create(
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response) {
    Caller caller = callers.current(request);
    byte[] content = JsonBodies.orEmpty(body);
    PersonBody read = PersonBody.of(json.object(content));
    PersonInput input = PersonInput.ofNew(read);
    ParticipantChange details = checked(input, read, request).change(Attributes.NONE);
    Written written =
        participants.register(
            caller, Registration.lead(details, true), IdempotentRequest.of(request, content));
    String id = written.participant().id().value().toString();
    response.setHeader(HttpHeaders.LOCATION, "/v1/persons/" + id);
    tell(written, response);
    return Map.of("id", id);
  }

  /**
   * Tells the version for If-Match, but never that a person is unmodified: what it shows of custom
   * fields changes with their definitions, too.
   */
  @Override
  @GetMapping(path = "/{personId}", produces = MediaType.APPLICATION_JSON_VALUE)
  public Map<String, Object> read(
      @PathVariable String personId, HttpServletRequest request, HttpServletResponse response) {
    Caller caller = callers.current(request);
    Participant participant =
        participants
            .find(caller.workspace(), new ParticipantKey.ById(id(personId)))
            .orElseThrow(ParticipantNotFound::new);
    response.setHeader(HttpHeaders.ETAG, EntityTags.of(participant.version()));
    return PersonOutput.members(participant, customFields.of(caller.workspace()));
  }

  @Override
  @RequestMapping(
      path = "/{personId}",
      method = {RequestMethod.PATCH, RequestMethod.PUT},
      consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void update(
      @PathVariable String personId,
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response) {
    Caller caller = callers.current(request);
    ParticipantId id = id(personId);
    PersonBody read = PersonBody.of(json.object(JsonBodies.orEmpty(body)));
    PersonInput input = checked(PersonInput.ofChange(read), read, request);
    if (input.isEmpty()) {
      throw new RequestRefused(
          Problem.of(HttpStatus.BAD_REQUEST, "At least one value must be provided."));
    }
    Long expected = EntityTags.expectedVersion(request);
    Written written =
        participants.edit(
            caller, id, before -> input.change(expected(before, expected).attributes()), null);
    tell(written, response);
  }

  @Override
  @DeleteMapping("/{personId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void delete(
      @PathVariable String personId, HttpServletRequest request, HttpServletResponse response) {
    Caller caller = callers.current(request);
    Written written =
        participants.change(
            caller,
            new EraseParticipant(
                id(personId), caller.workspace(), EntityTags.expectedVersion(request)),
            null);
    positions.tell(written.position(), response);
  }

  private static PersonInput checked(
      PersonInput input, PersonBody body, HttpServletRequest request) {
    body.check();
    input.customFields().rememberIn(request);
    return input;
  }

  private static Participant expected(Participant participant, @Nullable Long version) {
    if (version != null && version != participant.version()) {
      throw new RequestRefused(Problem.of(HttpStatus.PRECONDITION_FAILED));
    }
    return participant;
  }

  private void tell(Written written, HttpServletResponse response) {
    response.setHeader(HttpHeaders.ETAG, EntityTags.of(written.participant().version()));
    positions.tell(written.position(), response);
  }

  /** Only a uuid names a person here. */
  private static ParticipantId id(String text) {
    return ParticipantKey.parse(text).orElse(null) instanceof ParticipantKey.ById by
        ? by.id()
        : missing();
  }

  private static ParticipantId missing() {
    throw new ParticipantNotFound();
  }
}
