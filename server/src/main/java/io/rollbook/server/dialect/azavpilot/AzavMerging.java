package io.rollbook.server.dialect.azavpilot;

import io.rollbook.audit.Caller;
import io.rollbook.participant.MergeParticipants;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.UnmergeParticipants;
import io.rollbook.server.participants.IdempotentRequest;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.participants.Released;
import io.rollbook.server.participants.Written;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.JsonBodies;
import io.rollbook.server.web.Positions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Participants who turn out to be the same person, or turn out not to be. */
@RestController
@RequestMapping(path = "/v1/participants/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class AzavMerging implements AzavMergingDocs {

  private static final String DUPLICATE = "duplicate";

  private final Participants participants;
  private final Callers callers;
  private final AzavRequests requests;
  private final AzavAnswers answers;
  private final Positions positions;

  AzavMerging(
      Participants participants,
      Callers callers,
      AzavRequests requests,
      AzavAnswers answers,
      Positions positions) {
    this.participants = participants;
    this.callers = callers;
    this.requests = requests;
    this.answers = answers;
    this.positions = positions;
  }

  @Override
  @GetMapping("/duplicates")
  public Map<String, Object> duplicates(@PathVariable String id, HttpServletRequest request) {
    Caller caller = callers.current(request, AzavParticipants.DIALECT);
    Participant participant = participants.get(caller.workspace(), id);
    return Map.of(
        "data",
        participants.duplicates(caller.workspace(), participant.id()).stream()
            .map(it -> AzavOutput.members(it, Casing.CAMEL))
            .toList());
  }

  @Override
  @PostMapping(path = "/merge", consumes = MediaType.APPLICATION_JSON_VALUE)
  public Map<String, Object> merge(
      @PathVariable String id,
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response) {
    Caller caller = callers.current(request, AzavParticipants.DIALECT);
    ParticipantId survivor = participants.idOf(caller.workspace(), id);
    byte[] content = JsonBodies.orEmpty(body);
    AzavBody read = requests.plain(content, request);
    ParticipantKey key = key(read);
    ParticipantId duplicate =
        key instanceof ParticipantKey.ById byId
            ? byId.id()
            : participants.find(caller.workspace(), key).map(Participant::id).orElse(null);
    if (duplicate == null) {
      read.refuse(DUPLICATE, "does not exist");
    }
    read.check();
    Written written =
        participants.change(
            caller,
            new MergeParticipants(survivor, caller.workspace(), Objects.requireNonNull(duplicate)),
            IdempotentRequest.of(request, content));
    return answers.written(written, request, response);
  }

  @Override
  @PostMapping(path = "/unmerge", consumes = MediaType.APPLICATION_JSON_VALUE)
  public Map<String, Object> unmerge(
      @PathVariable String id,
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response) {
    Caller caller = callers.current(request, AzavParticipants.DIALECT);
    Participant survivor = participants.get(caller.workspace(), id);
    byte[] content = JsonBodies.orEmpty(body);
    AzavBody read = requests.plain(content, request);
    ParticipantKey key = key(read);
    Optional<ParticipantId> duplicate =
        duplicateOf(survivor, key)
            // One that was released before, by the same request: it has its number back.
            .or(() -> participants.find(caller.workspace(), key).map(Participant::id));
    if (duplicate.isEmpty()) {
      read.refuse(DUPLICATE, "has not been merged into the participant");
    }
    read.check();
    Released released =
        participants.unmerge(
            caller,
            new UnmergeParticipants(survivor.id(), caller.workspace(), duplicate.orElseThrow()),
            IdempotentRequest.of(request, content));
    positions.tell(released.position(), response);
    Casing casing = Casing.of(request);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("participant", AzavOutput.members(released.unmerged().participant(), casing));
    data.put(DUPLICATE, AzavOutput.members(released.unmerged().duplicate(), casing));
    data.put("kept", released.unmerged().kept().stream().map(casing::name).toList());
    return Map.of("data", data);
  }

  /** Whom the body names, by id or by number. */
  private static ParticipantKey key(AzavBody body) {
    if (body.isBlank(DUPLICATE)) {
      body.refuse(DUPLICATE, AzavBody.BLANK);
    }
    ParticipantKey key = body.parsed(DUPLICATE, ParticipantKey::parse, _ -> {});
    body.check();
    return Objects.requireNonNull(key);
  }

  /** A duplicate is no longer found by its number, which is the survivor's too. */
  private static Optional<ParticipantId> duplicateOf(Participant survivor, ParticipantKey key) {
    return switch (key) {
      case ParticipantKey.ById byId -> Optional.of(byId.id());
      case ParticipantKey.ByNumber byNumber ->
          survivor.merged().stream()
              .flatMap(it -> it.aliases().stream().filter(alias -> alias.id().equals(it.id())))
              .filter(alias -> alias.number() == byNumber.number())
              .map(alias -> alias.id())
              .findFirst();
      case ParticipantKey.ByIdentifier _ -> Optional.empty();
    };
  }
}
