package io.rollbook.server.dialect.shocklogic;

import io.rollbook.audit.Caller;
import io.rollbook.customfield.CustomFields;
import io.rollbook.participant.EraseParticipant;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.ParticipantNotFound;
import io.rollbook.server.participants.IdempotentRequest;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.participants.Registration;
import io.rollbook.server.participants.Written;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.Positions;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** One profile: created, read, changed and deleted. */
@RestController
@RequestMapping(
    path = "/v1.0/{key}/" + ShocklogicProfiles.NAME,
    produces = MediaType.APPLICATION_JSON_VALUE)
class ShocklogicProfiles implements ShocklogicProfilesDocs {

  static final String NAME = "ParticipantProfileValues";
  static final String DIALECT = "shocklogic";
  static final String OTHER_JSON = "application/*+json";

  private static final String PERSON_ID = "Person_Id";

  private final Participants participants;
  private final CustomFields fields;
  private final Callers callers;
  private final Positions positions;
  private final ShocklogicBodies bodies;

  ShocklogicProfiles(
      Participants participants,
      CustomFields fields,
      Callers callers,
      Positions positions,
      ShocklogicBodies bodies) {
    this.participants = participants;
    this.fields = fields;
    this.callers = callers;
    this.positions = positions;
    this.bodies = bodies;
  }

  @Override
  @PostMapping(
      consumes = {
        MediaType.APPLICATION_JSON_VALUE,
        OTHER_JSON,
        MediaType.APPLICATION_FORM_URLENCODED_VALUE
      })
  @ResponseStatus(HttpStatus.CREATED)
  public Map<String, String> create(HttpServletRequest request, HttpServletResponse response) {
    Caller caller = callers.current(request, DIALECT);
    byte[] content = bodies.content(request);
    ProfileInput input = read(content, caller, request);
    if (input.isEmpty()) {
      throw new RequestRefused(
          Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "Nothing is said of the participant"));
    }
    Written written =
        participants.register(
            caller, Registration.lead(input.asNew(), true), IdempotentRequest.of(request, content));
    Map<String, String> profile = answer(written, caller, response);
    // Relative, because the whole address has the key in it.
    response.setHeader(HttpHeaders.LOCATION, NAME + '/' + profile.get(PERSON_ID));
    return profile;
  }

  @Override
  @GetMapping("/{identifier}")
  public Map<String, String> read(@PathVariable String identifier, HttpServletRequest request) {
    Caller caller = callers.current(request, DIALECT);
    return ProfileOutput.of(find(caller, identifier), userFields(caller));
  }

  @Override
  @PostMapping(
      path = "/{identifier}",
      consumes = {
        MediaType.APPLICATION_JSON_VALUE,
        OTHER_JSON,
        MediaType.APPLICATION_FORM_URLENCODED_VALUE
      })
  public Map<String, String> update(
      @PathVariable String identifier, HttpServletRequest request, HttpServletResponse response) {
    Caller caller = callers.current(request, DIALECT);
    Participant participant = find(caller, identifier);
    byte[] content = bodies.content(request);
    ProfileInput input = read(content, caller, request);
    Written written =
        participants.edit(
            caller, participant.id(), input::asChangeOf, IdempotentRequest.of(request, content));
    return answer(written, caller, response);
  }

  @Override
  @DeleteMapping("/{identifier}")
  public Map<String, Object> delete(
      @PathVariable String identifier, HttpServletRequest request, HttpServletResponse response) {
    Caller caller = callers.current(request, DIALECT);
    Written written =
        participants.change(
            caller,
            new EraseParticipant(find(caller, identifier).id(), caller.workspace(), null),
            null);
    positions.tell(written.position(), response);
    Map<String, Object> receipt = new LinkedHashMap<>();
    receipt.put(PERSON_ID, Long.toString(written.participant().number()));
    receipt.put("Deleted", true);
    return receipt;
  }

  private Participant find(Caller caller, String identifier) {
    return participants
        .findFirst(caller.workspace(), ParticipantKey.ofIdentifier(identifier))
        .orElseThrow(ParticipantNotFound::new);
  }

  /** What seems unknown may have been defined on another node just now. */
  private ProfileInput read(byte[] content, Caller caller, HttpServletRequest request) {
    ObjectNode body = bodies.members(content, request);
    UserFields known = userFields(caller);
    UserFields newest =
        ProfileInput.knowsAll(body, known)
            ? known
            : new UserFields(fields.newestOf(caller.workspace()));
    return ProfileInput.read(body, newest.rememberedIn(request));
  }

  private Map<String, String> answer(Written written, Caller caller, HttpServletResponse response) {
    positions.tell(written.position(), response);
    return ProfileOutput.of(written.participant(), userFields(caller));
  }

  private UserFields userFields(Caller caller) {
    return new UserFields(fields.of(caller.workspace()));
  }
}
