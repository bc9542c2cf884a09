package io.rollbook.server.admin;

import io.rollbook.audit.Caller;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantNotFound;
import io.rollbook.server.erasure.ErasureReceipt;
import io.rollbook.server.erasure.Erasures;
import io.rollbook.server.participants.Histories;
import io.rollbook.server.participants.IdempotentRequest;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.EntityTags;
import io.rollbook.server.web.JsonBodies;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The erasure of a participant, with a receipt. */
@RestController
@RequestMapping(path = "/v1/participants/{id}/erasure", produces = MediaType.APPLICATION_JSON_VALUE)
class ErasureController implements ErasureDocs {

  private final Erasures erasures;
  private final Callers callers;
  private final JsonBodies json;

  ErasureController(Erasures erasures, Callers callers, JsonBodies json) {
    this.erasures = erasures;
    this.callers = callers;
    this.json = json;
  }

  @Override
  @PostMapping
  public Map<String, Object> erase(
      @PathVariable String id,
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request) {
    byte[] content = JsonBodies.orEmpty(body);
    Caller caller = callers.current(request, RollbookApi.DIALECT);
    return answer(
        erasures.erase(
            caller,
            Histories.key(id),
            EntityTags.expectedVersion(request),
            content.length == 0 ? null : reason(json.object(content)),
            IdempotentRequest.of(request, content)));
  }

  @Override
  @GetMapping
  public Map<String, Object> receipt(@PathVariable String id) {
    return answer(
        erasures
            .receipt(callers.credential().workspace(), Histories.key(id))
            .orElseThrow(ParticipantNotFound::new));
  }

  private static @Nullable String reason(ObjectNode body) {
    JsonNode reason = body.path("reason");
    if (!reason.isString() && !reason.isNull() && !reason.isMissingNode()) {
      throw new RequestRefused(Problem.invalid("reason", "is invalid"));
    }
    return reason.isString() && !reason.asString().isBlank() ? reason.asString().strip() : null;
  }

  private static Map<String, Object> answer(ErasureReceipt receipt) {
    Instant removed = receipt.copiesRemovedAt();
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("participantId", receipt.participantId().value().toString());
    members.put("number", receipt.number());
    members.put(
        "alsoErased",
        receipt.alsoErased().stream().map(ParticipantId::value).map(Object::toString).toList());
    members.put("erasedAt", receipt.erasedAt().toString());
    members.put("version", receipt.version());
    members.put("position", receipt.position());
    members.put("state", removed == null ? "removing-copies" : "complete");
    members.put("copiesRemovedAt", removed == null ? null : removed.toString());
    members.put("reason", receipt.reason());
    members.put("actor", receipt.actor());
    members.put("dialect", receipt.dialect());
    members.put("requestId", receipt.requestId());
    return Map.of("data", members);
  }
}
