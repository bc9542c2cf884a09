package io.rollbook.server.dialect.azavpilot;

import io.rollbook.audit.Caller;
import io.rollbook.participant.EraseParticipant;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.participant.UpdateParticipant;
import io.rollbook.server.participants.Histories;
import io.rollbook.server.participants.IdempotentRequest;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.participants.Registration;
import io.rollbook.server.participants.Written;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.EntityTags;
import io.rollbook.server.web.JsonBodies;
import io.rollbook.server.web.PastMoments;
import io.rollbook.workspace.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One participant: created, read, changed and deleted. */
@RestController
@RequestMapping(path = "/v1/participants", produces = MediaType.APPLICATION_JSON_VALUE)
class AzavParticipants implements AzavParticipantsDocs {

  static final String DIALECT = "azavpilot";

  private final Participants participants;
  private final Histories histories;
  private final Callers callers;
  private final AzavRequests requests;
  private final AzavAnswers answers;
  private final AzavProperties properties;

  AzavParticipants(
      Participants participants,
      Histories histories,
      Callers callers,
      AzavRequests requests,
      AzavAnswers answers,
      AzavProperties properties) {
    this.participants = participants;
    this.histories = histories;
    this.callers = callers;
    this.requests = requests;
    this.answers = answers;
    this.properties = properties;
  }

  @Override
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  public Map<String, Object> create(
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response) {
    Caller caller = callers.current(request, DIALECT);
    byte[] content = JsonBodies.orEmpty(body);
    AzavBody read = requests.participant(content, request);
    AzavInput input = AzavInput.read(read);
    if (read.isBlank("email") && properties.email().demands(read)) {
      read.refuse("email", AzavBody.BLANK);
    }
    read.check();
    ParticipantStatus status = input.status();
    Written written =
        participants.register(
            caller,
            new Registration(
                read.id().orElseGet(ParticipantId::next),
                status == null ? ParticipantStatus.LEAD : status,
                input.change(),
                false),
            IdempotentRequest.of(request, content));
    response.setHeader(
        HttpHeaders.LOCATION, "/v1/participants/" + written.participant().id().value());
    return answers.written(written, request, response);
  }

  @Override
  @GetMapping("/{id}")
  public ResponseEntity<Map<String, Object>> read(
      @PathVariable String id, HttpServletRequest request) {
    Caller caller = callers.current(request, DIALECT);
    Participant participant;
    if (PastMoments.isAskedFor(request)) {
      callers.demand(Scope.HISTORY_READ);
      participant = histories.at(caller.workspace(), id, PastMoments.of(request));
    } else {
      participant = participants.get(caller.workspace(), id);
    }
    String tag = EntityTags.of(participant.version());
    return EntityTags.isKnown(request, participant.version())
        ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build()
        : ResponseEntity.ok().eTag(tag).body(AzavOutput.data(participant, Casing.CAMEL));
  }

  @Override
  @RequestMapping(
      path = "/{id}",
      method = {RequestMethod.PUT, RequestMethod.PATCH},
      consumes = MediaType.APPLICATION_JSON_VALUE)
  public Map<String, Object> update(
      @PathVariable String id,
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response) {
    Caller caller = callers.current(request, DIALECT);
    ParticipantId participantId = participants.idOf(caller.workspace(), id);
    AzavBody read = requests.participant(JsonBodies.orEmpty(body), request);
    AzavInput input = AzavInput.read(read);
    if (read.has("email") && read.isBlank("email")) {
      read.refuse("email", AzavBody.BLANK);
    }
    read.check();
    Written written =
        participants.change(
            caller,
            new UpdateParticipant(
                participantId,
                caller.workspace(),
                input.change(),
                input.status(),
                EntityTags.expectedVersion(request)),
            null);
    return answers.written(written, request, response);
  }

  @Override
  @DeleteMapping("/{id}")
  public Map<String, Object> delete(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    Caller caller = callers.current(request, DIALECT);
    Written written =
        participants.change(
            caller,
            new EraseParticipant(
                participants.idOf(caller.workspace(), id),
                caller.workspace(),
                EntityTags.expectedVersion(request)),
            null);
    return answers.erased(written, request, response);
  }
}
