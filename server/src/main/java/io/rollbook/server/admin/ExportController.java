package io.rollbook.server.admin;

import io.rollbook.customfield.CustomFields;
import io.rollbook.participant.HistoryFilter;
import io.rollbook.participant.HistoryReading;
import io.rollbook.participant.OpenHistory;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.server.assignments.Assignments;
import io.rollbook.server.participants.Histories;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.StreamedAnswer;
import io.rollbook.workspace.WorkspaceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Subject access: all that is known of one person, to be handed to that person. */
@RestController
@Tag(name = "History")
class ExportController {

  private final Participants participants;
  private final Histories histories;
  private final Assignments assignments;
  private final CustomFields fields;
  private final HistoryStreams streams;
  private final Callers callers;
  private final JsonMapper json;

  ExportController(
      Participants participants,
      Histories histories,
      Assignments assignments,
      CustomFields fields,
      HistoryStreams streams,
      Callers callers,
      JsonMapper json) {
    this.participants = participants;
    this.histories = histories;
    this.assignments = assignments;
    this.fields = fields;
    this.streams = streams;
    this.callers = callers;
    this.json = json;
  }

  @Operation(
      summary = "All that is known of a participant",
      description =
          "One JSON document with every value, identifiers, contact points, addresses, consent,"
              + " memberships, experiments, bookings and payments, assignments, merged duplicates"
              + " and the whole history, as a file to download. Needs the scopes participants:read"
              + " and history:read.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(type = "object", description = "history has HistoryEntry objects")))
  @ApiResponse(
      responseCode = "404",
      description = "There is none, or it is erased",
      content = @Content)
  @GetMapping(path = "/v1/participants/{id}/export", produces = MediaType.APPLICATION_JSON_VALUE)
  void export(
      @Parameter(description = "The participant's uuid or number") @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    WorkspaceId workspace = callers.current(request, RollbookApi.DIALECT).workspace();
    Participant participant = participants.get(workspace, id);
    HistoryReading history =
        histories.open(
            new OpenHistory(
                workspace,
                new ParticipantKey.ById(participant.id()),
                HistoryFilter.ALL,
                false,
                null));
    String members =
        json.writeValueAsString(
            ExportDocument.of(
                participant,
                fields.newestOf(workspace),
                assignments.of(workspace, participant.ids()),
                Instant.now().truncatedTo(ChronoUnit.MILLIS)));
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"participant-" + participant.number() + ".json\"");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    StreamedAnswer.write(
        response,
        MediaType.APPLICATION_JSON_VALUE,
        out -> {
          String open = members.substring(0, members.length() - 1) + ",\"history\":";
          out.write(open.getBytes(StandardCharsets.UTF_8));
          streams.array(new OwnHistory(history, participant.ids()), out);
          out.write('}');
        });
  }
}
