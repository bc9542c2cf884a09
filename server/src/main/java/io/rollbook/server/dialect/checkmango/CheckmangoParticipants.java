package io.rollbook.server.dialect.checkmango;

import io.rollbook.participant.EraseParticipant;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantChange;
import io.rollbook.participant.UpdateParticipant;
import io.rollbook.server.participants.IdempotentRequest;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.participants.Registration;
import io.rollbook.server.participants.Written;
import io.rollbook.server.web.EntityTags;
import io.rollbook.server.web.JsonBodies;
import io.rollbook.server.web.Positions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

/** One participant: created, read, changed and deleted. */
@RestController
@RequestMapping("/api/teams/{team}/participants")
class CheckmangoParticipants implements CheckmangoParticipantsDocs {

  private final Teams teams;
  private final TeamParticipants byKey;
  private final Participants participants;
  private final Positions positions;
  private final JsonBodies json;

  CheckmangoParticipants(
      Teams teams,
      TeamParticipants byKey,
      Participants participants,
      Positions positions,
      JsonBodies json) {
    this.teams = teams;
    this.byKey = byKey;
    this.participants = participants;
    this.positions = positions;
    this.json = json;
  }

  @Override
  @PostMapping(
      consumes = {CheckmangoMedia.JSON, CheckmangoMedia.JSON_API, CheckmangoMedia.OTHER_JSON},
      produces = {CheckmangoMedia.JSON, CheckmangoMedia.JSON_API})
  @ResponseStatus(HttpStatus.CREATED)
  public Map<String, Object> create(
      @PathVariable String team,
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response) {
    Team asked = teams.forWriting(team, request);
    byte[] content = JsonBodies.orEmpty(body);
    ParticipantChange details = CheckmangoInput.forNew(new CheckmangoBody(json.object(content)));
    Written written =
        participants.register(
            asked.caller(),
            Registration.lead(details, false),
            IdempotentRequest.of(request, content));
    Participant created = written.participant();
    response.setHeader(HttpHeaders.LOCATION, asked.participant(created.key()));
    tell(written, response);
    return document(CheckmangoOutput.created(created, asked));
  }

  @Override
  @GetMapping(
      path = "/{key}",
      produces = {CheckmangoMedia.JSON, CheckmangoMedia.JSON_API})
  public ResponseEntity<Map<String, Object>> read(
      @PathVariable String team, @PathVariable String key, HttpServletRequest request) {
    Team asked = teams.forReading(team, request);
    Compound compound = new Compound(asked, CheckmangoQuery.includes(request));
    Participant participant = byKey.get(asked, key);
    if (EntityTags.isKnown(request, participant.version())) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag(participant)).build();
    }
    return ResponseEntity.ok()
        .eTag(tag(participant))
        .body(compound.complete(document(compound.participant(participant))));
  }

  @Override
  @PutMapping(
      path = "/{key}",
      consumes = {CheckmangoMedia.JSON, CheckmangoMedia.JSON_API, CheckmangoMedia.OTHER_JSON},
      produces = {CheckmangoMedia.JSON, CheckmangoMedia.JSON_API})
  public Map<String, Object> update(
      @PathVariable String team,
      @PathVariable String key,
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response) {
    Team asked = teams.forWriting(team, request);
    Participant participant = byKey.get(asked, key);
    CheckmangoBody read = new CheckmangoBody(json.object(JsonBodies.orEmpty(body)));
    Written written =
        participants.change(
            asked.caller(),
            new UpdateParticipant(
                participant.id(),
                asked.workspace(),
                CheckmangoInput.forChange(read, participant.key()),
                null,
                EntityTags.expectedVersion(request)),
            null);
    tell(written, response);
    return document(CheckmangoOutput.participant(written.participant(), asked, Map.of()));
  }

  @Override
  @DeleteMapping("/{key}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void delete(
      @PathVariable String team,
      @PathVariable String key,
      HttpServletRequest request,
      HttpServletResponse response) {
    Team asked = teams.forWriting(team, request);
    Written written =
        participants.change(
            asked.caller(),
            new EraseParticipant(
                byKey.get(asked, key).id(), asked.workspace(), EntityTags.expectedVersion(request)),
            null);
    positions.tell(written.position(), response);
  }

  private void tell(Written written, HttpServletResponse response) {
    positions.tell(written.position(), response);
    response.setHeader(HttpHeaders.ETAG, tag(written.participant()));
  }

  /** Weak: how long ago something was goes on changing. */
  private static String tag(Participant participant) {
    return "W/" + EntityTags.of(participant.version());
  }

  private static Map<String, Object> document(Map<String, Object> resource) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("data", resource);
    return document;
  }
}
