package io.rollbook.server.dialect.azavpilot;

import io.rollbook.audit.Caller;
import io.rollbook.participant.Ledger;
import io.rollbook.participant.LedgerEntry;
import io.rollbook.participant.LedgerEntry.Kind;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.RecordLedgerEntry;
import io.rollbook.participant.ReverseLedgerEntry;
import io.rollbook.server.participants.IdempotentRequest;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.participants.Written;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.JsonBodies;
import io.rollbook.server.web.Positions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a participant has booked and paid. */
@RestController
@RequestMapping(path = "/v1/participants/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class AzavLedger implements AzavLedgerDocs {

  private final Participants participants;
  private final Callers callers;
  private final AzavRequests requests;
  private final Positions positions;

  AzavLedger(
      Participants participants, Callers callers, AzavRequests requests, Positions positions) {
    this.participants = participants;
    this.callers = callers;
    this.requests = requests;
    this.positions = positions;
  }

  @Override
  @GetMapping("/{kind:bookings|payments}")
  public Map<String, Object> list(
      @PathVariable String id, @PathVariable String kind, HttpServletRequest request) {
    Caller caller = callers.current(request, AzavParticipants.DIALECT);
    Ledger ledger = participants.get(caller.workspace(), id).ledger();
    return LedgerOutput.list(ledger, kindOf(kind));
  }

  @Override
  @PostMapping(path = "/{kind:bookings|payments}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  public Map<String, Object> record(
      @PathVariable String id,
      @PathVariable String kind,
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response) {
    Caller caller = callers.current(request, AzavParticipants.DIALECT);
    ParticipantId participantId = participants.idOf(caller.workspace(), id);
    byte[] content = JsonBodies.orEmpty(body);
    LedgerEntry entry = LedgerInput.read(requests.plain(content, request), kindOf(kind));
    Written written =
        participants.change(
            caller,
            new RecordLedgerEntry(participantId, caller.workspace(), entry),
            IdempotentRequest.of(request, content));
    return answer(written, entry.kind(), entry.reference(), response);
  }

  /** The reference is the rest of the path, as it may have slashes in it. */
  @Override
  @PostMapping("/{kind:bookings|payments}/{*reference}")
  public Map<String, Object> reverse(
      @PathVariable String id,
      @PathVariable String kind,
      @PathVariable String reference,
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response) {
    Caller caller = callers.current(request, AzavParticipants.DIALECT);
    String known = LedgerInput.reversed(reference);
    Written written =
        participants.change(
            caller,
            new ReverseLedgerEntry(
                participants.idOf(caller.workspace(), id), caller.workspace(), kindOf(kind), known),
            IdempotentRequest.of(request, JsonBodies.orEmpty(body)));
    return answer(written, kindOf(kind), known, response);
  }

  private Map<String, Object> answer(
      Written written, Kind kind, String reference, HttpServletResponse response) {
    positions.tell(written.position(), response);
    Participant participant = written.participant();
    Map<String, Object> data =
        new LinkedHashMap<>(
            LedgerOutput.entry(
                participant.ledger(), participant.ledger().entry(kind, reference).orElseThrow()));
    data.put("totals", LedgerOutput.totals(participant.ledger()));
    return Map.of("data", data);
  }

  private static Kind kindOf(String path) {
    return path.equals("bookings") ? Kind.BOOKING : Kind.PAYMENT;
  }
}
