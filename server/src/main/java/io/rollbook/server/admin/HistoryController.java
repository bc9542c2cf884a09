package io.rollbook.server.admin;

import io.rollbook.audit.Caller;
import io.rollbook.participant.HistoryEntry;
import io.rollbook.participant.HistoryPage;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.ParticipantNotFound;
import io.rollbook.participant.ReadHistory;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.Cursors;
import io.rollbook.server.web.Listing;
import io.rollbook.server.web.Parameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A participant's history, for auditors. */
@RestController
@Tag(name = "History")
class HistoryController {

  private final Participants participants;
  private final Callers callers;
  private final Cursors cursors;

  HistoryController(Participants participants, Callers callers, Cursors cursors) {
    this.participants = participants;
    this.callers = callers;
    this.cursors = cursors;
  }

  @Operation(
      summary = "What happened to a participant",
      description =
          "Who changed what, when, through which API and why. Of an erased participant the personal"
              + " values are null.",
      parameters = {
        @Parameter(
            name = "order",
            in = ParameterIn.QUERY,
            schema =
                @Schema(
                    allowableValues = {"asc", "desc"},
                    defaultValue = "asc")),
        @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema =
                @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50")),
        @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "As in links.next",
            schema = @Schema(type = "string"))
      })
  @GetMapping(path = "/v1/participants/{id}/history", produces = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Object> history(@PathVariable String id, HttpServletRequest request) {
    Caller caller = callers.current(request, RollbookApi.DIALECT);
    ParticipantKey key = ParticipantKey.parse(id).orElseThrow(ParticipantNotFound::new);
    Parameters parameters = new Parameters(request);
    @Nullable Boolean newestFirst = parameters.one("order", HistoryController::direction);
    boolean descending = Boolean.TRUE.equals(newestFirst);
    int limit = parameters.limit();
    parameters.check();
    String list = "history/" + id + (descending ? "/desc" : "/asc");
    String cursor = request.getParameter("cursor");
    Long after =
        cursor == null
            ? null
            : Long.valueOf(cursors.decode(caller.workspace(), list, cursor).getFirst());
    HistoryPage page =
        participants
            .history(new ReadHistory(caller.workspace(), key, descending, after, limit))
            .orElseThrow(ParticipantNotFound::new);
    Long next = page.next();
    return Listing.of(
        page.entries().stream().map(HistoryController::entry).toList(),
        next == null ? null : cursors.encode(caller.workspace(), list, List.of(next.toString())),
        request);
  }

  private static Optional<Boolean> direction(String text) {
    return switch (text) {
      case "asc" -> Optional.of(false);
      case "desc" -> Optional.of(true);
      default -> Optional.empty();
    };
  }

  private static Map<String, Object> entry(HistoryEntry entry) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("version", entry.version());
    members.put("at", entry.at().toString());
    members.put("type", entry.type());
    members.put("actor", entry.actor());
    members.put("dialect", entry.dialect());
    members.put("requestId", entry.requestId());
    members.put("reason", entry.reason());
    members.put("effectiveDate", entry.effectiveDate());
    members.put("changes", entry.changes().stream().map(HistoryController::change).toList());
    if (entry.erased()) {
      members.put("erased", true);
    }
    return members;
  }

  private static Map<String, @Nullable Object> change(HistoryEntry.Change change) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("field", change.field());
    members.put("from", change.from());
    members.put("to", change.to());
    return members;
  }
}
