package io.rollbook.server.admin;

import io.rollbook.participant.HistoryVerdict;
import io.rollbook.participant.PastMoment;
import io.rollbook.server.participants.Histories;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.Parameters;
import io.rollbook.server.web.PastMoments;
import io.rollbook.workspace.WorkspaceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What became of a participant between two moments, and whether its events are what they were. */
@RestController
@RequestMapping(path = "/v1/participants/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "History")
class TimeTravelController {

  private static final String FROM = "from";
  private static final String TO = "to";

  private final Histories histories;
  private final Callers callers;

  TimeTravelController(Histories histories, Callers callers) {
    this.histories = histories;
    this.callers = callers;
  }

  @Operation(
      summary = "What differs between two moments",
      description =
          "Compares what GET /v1/participants/{id} answers for two versions or instants, or one of"
              + " each, with all fields that the history has.",
      parameters = {
        @Parameter(
            name = FROM,
            in = ParameterIn.QUERY,
            required = true,
            description = "A version, or an instant in ISO 8601 with offset",
            example = "0",
            schema = @Schema(type = "string")),
        @Parameter(
            name = TO,
            in = ParameterIn.QUERY,
            required = true,
            description = "Likewise",
            example = "0",
            schema = @Schema(type = "string"))
      })
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = HistorySchema.Difference.class),
              examples =
                  @ExampleObject(
                      "{\"data\":[{\"field\":\"status\",\"from\":\"lead\",\"to\":\"active\"}]}")))
  @ApiResponse(
      responseCode = "404",
      description = "There is none, or was none then, or is no such version",
      content = @Content)
  @ApiResponse(responseCode = "422", description = "Some parameters are wrong", content = @Content)
  @GetMapping("/diff")
  Map<String, Object> diff(@PathVariable String id, HttpServletRequest request) {
    WorkspaceId workspace = callers.current(request, RollbookApi.DIALECT).workspace();
    Parameters parameters = new Parameters(request);
    @Nullable PastMoment from = PastMoments.of(parameters, FROM);
    @Nullable PastMoment to = PastMoments.of(parameters, TO);
    parameters.check();
    return Map.of(
        "data",
        HistoryJson.changes(
            histories.compare(
                workspace, id, PastMoments.required(from, FROM), PastMoments.required(to, TO))));
  }

  @Operation(
      summary = "Whether a participant's events are what was recorded",
      description =
          "Recomputes the chain of hashes. Works for an erased participant too, and for one that"
              + " was merged by its uuid.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = HistorySchema.Verdict.class),
              examples = {
                @ExampleObject(name = "valid", value = "{\"valid\":true,\"events\":3}"),
                @ExampleObject(
                    name = "broken",
                    value = "{\"valid\":false,\"firstBroken\":{\"version\":1,\"position\":42}}")
              }))
  @ApiResponse(responseCode = "404", description = "There never was one", content = @Content)
  @GetMapping("/history/verify")
  Map<String, Object> verify(@PathVariable String id, HttpServletRequest request) {
    WorkspaceId workspace = callers.current(request, RollbookApi.DIALECT).workspace();
    HistoryVerdict verdict = histories.verify(workspace, id);
    HistoryVerdict.Break broken = verdict.firstBroken();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("valid", broken == null);
    if (broken == null) {
      answer.put("events", verdict.events());
    } else {
      Map<String, Object> first = new LinkedHashMap<>();
      first.put("version", broken.version());
      first.put("position", broken.position());
      answer.put("firstBroken", first);
    }
    return answer;
  }
}
