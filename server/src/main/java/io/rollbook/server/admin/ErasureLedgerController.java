package io.rollbook.server.admin;

import io.rollbook.server.erasure.ErasureLine;
import io.rollbook.server.erasure.Erasures;
import io.rollbook.server.erasure.ReappliedErasures;
import io.rollbook.server.erasure.ReappliedErasures.Outcome;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.JsonBodies;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import io.rollbook.server.web.StreamedAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of erasures, for those who run Rollbook and bring databases back from backups. */
@RestController
@RequestMapping("/v1/erasures")
@Tag(name = "Erasure")
class ErasureLedgerController {

  private final Erasures erasures;
  private final ReappliedErasures reapplied;
  private final Callers callers;

  ErasureLedgerController(Erasures erasures, ReappliedErasures reapplied, Callers callers) {
    this.erasures = erasures;
    this.reapplied = reapplied;
    this.callers = callers;
  }

  @Operation(
      summary = "The ledger",
      description =
          "All erasures of all workspaces, a line of JSON each, the oldest first. Nothing of it is"
              + " personal. Keep it apart from the database's backups.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_NDJSON_VALUE,
              schema = @Schema(implementation = ErasureLine.class)))
  @GetMapping(produces = MediaType.APPLICATION_NDJSON_VALUE)
  void ledger(HttpServletResponse response) throws IOException {
    StreamedAnswer.write(
        response,
        MediaType.APPLICATION_NDJSON_VALUE,
        out -> erasures.forEach(line -> StreamedAnswer.line(out, line.text())));
  }

  @Operation(
      summary = "Apply a ledger",
      description =
          "Erases again whoever stands in these lines of a ledger and is not erased here, as after"
              + " the database was brought back from a backup. May be repeated.")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_NDJSON_VALUE,
              schema = @Schema(implementation = ErasureLine.class),
              examples =
                  @ExampleObject(
                      "{\"participantId\":\"0198f3a0-0000-4000-8000-00000000dead\","
                          + "\"workspaceId\":\"0198f3a0-0000-4000-8000-000000000001\",\"number\":17,"
                          + "\"erasedAt\":\"2026-01-31T09:30:00Z\",\"position\":4711}")))
  @ApiResponse(
      responseCode = "200",
      description = "How many lines had which outcome",
      content = @Content(schema = @Schema(implementation = Counts.class)))
  @ApiResponse(
      responseCode = "422",
      description = "A line is no line of a ledger",
      content = @Content)
  @PostMapping(
      consumes = MediaType.APPLICATION_NDJSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Object> apply(
      @RequestBody(required = false) byte @Nullable [] body, HttpServletRequest request) {
    List<ErasureLine> lines = lines(new String(JsonBodies.orEmpty(body), StandardCharsets.UTF_8));
    Map<Outcome, Long> counts =
        reapplied.apply(callers.current(request, RollbookApi.DIALECT), lines);
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("erased", counts.getOrDefault(Outcome.ERASED, 0L));
    members.put("alreadyErased", counts.getOrDefault(Outcome.ALREADY_ERASED, 0L));
    members.put("unknown", counts.getOrDefault(Outcome.UNKNOWN, 0L));
    return Map.of("data", members);
  }

  private static List<ErasureLine> lines(String body) {
    List<ErasureLine> lines = new ArrayList<>();
    List<String> texts = body.lines().toList();
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isBlank()) {
        int number = i + 1;
        lines.add(
            ErasureLine.parse(texts.get(i))
                .orElseThrow(
                    () ->
                        new RequestRefused(
                            Problem.invalid("line " + number, "is no line of a ledger"))));
      }
    }
    if (lines.isEmpty()) {
      throw new RequestRefused(Problem.invalid("line 1", "can't be blank"));
    }
    return lines;
  }

  @Schema(name = "ReappliedErasures")
  record Counts(Outcomes data) {}

  @Schema(name = "ReappliedErasureCounts")
  record Outcomes(long erased, long alreadyErased, long unknown) {}
}
