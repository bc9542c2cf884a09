package io.rollbook.server.dialect.azavpilot;

import io.rollbook.audit.Caller;
import io.rollbook.participant.ChangeStatus;
import io.rollbook.participant.DetailRules;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.participant.Violation;
import io.rollbook.server.participants.IdempotentRequest;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.participants.Written;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.EntityTags;
import io.rollbook.server.web.JsonBodies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A participant's way through the statuses, with reason and effective date. */
@RestController
@RequestMapping(path = "/v1/participants/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class AzavLifecycle implements AzavLifecycleDocs {

  private static final String REASON = "reason";

  private final Participants participants;
  private final Callers callers;
  private final AzavRequests requests;
  private final AzavAnswers answers;

  AzavLifecycle(
      Participants participants, Callers callers, AzavRequests requests, AzavAnswers answers) {
    this.participants = participants;
    this.callers = callers;
    this.requests = requests;
    this.answers = answers;
  }

  @Override
  @PostMapping(path = "/status", consumes = MediaType.APPLICATION_JSON_VALUE)
  public Map<String, Object> changeStatus(
      @PathVariable String id,
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response) {
    Caller caller = callers.current(request, AzavParticipants.DIALECT);
    ParticipantId participantId = participants.idOf(caller.workspace(), id);
    byte[] content = JsonBodies.orEmpty(body);
    AzavBody read = requests.plain(content, request);
    ChangeStatus command =
        command(read, participantId, caller, EntityTags.expectedVersion(request));
    Written written = participants.change(caller, command, IdempotentRequest.of(request, content));
    return answers.written(written, request, response);
  }

  @Override
  @GetMapping("/transitions")
  public Map<String, List<String>> transitions(
      @PathVariable String id, HttpServletRequest request) {
    Caller caller = callers.current(request, AzavParticipants.DIALECT);
    return Map.of(
        "data",
        participants.get(caller.workspace(), id).nextStatuses().stream()
            .sorted()
            .map(ParticipantStatus::label)
            .toList());
  }

  private static ChangeStatus command(
      AzavBody body, ParticipantId id, Caller caller, @Nullable Long expectedVersion) {
    if (body.isBlank("status")) {
      body.refuse("status", AzavBody.BLANK);
    }
    ParticipantStatus status = body.parsed("status", ParticipantStatus::of, _ -> {});
    AtomicReference<@Nullable String> reason = new AtomicReference<>();
    body.text(REASON, reason::set);
    LocalDate effectiveDate = body.parsed("effectiveDate", AzavBody::date, _ -> {});
    for (Violation violation : DetailRules.checkNote(REASON, reason.get())) {
      body.refuse(violation.field(), violation.message());
    }
    body.check();
    return new ChangeStatus(
        id,
        caller.workspace(),
        Objects.requireNonNull(status),
        reason.get(),
        effectiveDate,
        expectedVersion);
  }
}
