package io.rollbook.server.dialect.checkmango;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** What OpenAPI says of these routes. */
@Tag(
    name = "Checkmango",
    description =
        "Participants of a team, known by keys, and the experiments that they are enrolled in."
            + " Answers in application/vnd.api+json to those who ask for it.")
interface CheckmangoParticipantsDocs {

  @Operation(
      summary = "Create Participant",
      description =
          "The key is words of letters and digits joined by single underscores; no other"
              + " participant of the team has it in any case. With an Idempotency-Key, a repeat"
              + " gets the same answer and creates nothing.",
      parameters =
          @Parameter(
              name = "Idempotency-Key",
              in = ParameterIn.HEADER,
              schema = @Schema(type = "string")))
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = CheckmangoSchema.NewParticipant.class),
              examples = @ExampleObject("{\"key\":\"jbrooksuk\",\"notes\":\"mollitia\"}")))
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = CheckmangoSchema.Created.class)))
  @ApiResponse(
      responseCode = "402",
      description = "The team has no subscription",
      content = @Content(schema = @Schema(implementation = CheckmangoSchema.Failure.class)))
  @ApiResponse(
      responseCode = "403",
      description = "No valid token, or it may not do that",
      content = @Content(schema = @Schema(implementation = CheckmangoSchema.Failure.class)))
  @ApiResponse(
      responseCode = "404",
      description = "Not the token's team",
      content = @Content(schema = @Schema(implementation = CheckmangoSchema.Failure.class)))
  @ApiResponse(
      responseCode = "422",
      description = "Some members are wrong, or the key has already been taken",
      content = @Content(schema = @Schema(implementation = CheckmangoSchema.Invalid.class)))
  Map<String, Object> create(
      @Parameter(example = "19") String team,
      byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response);

  @Operation(
      summary = "Show Participant",
      parameters = {
        @Parameter(
            name = CheckmangoQuery.INCLUDE,
            in = ParameterIn.QUERY,
            description = "experiments, team; several with commas",
            schema = @Schema(type = "string")),
        @Parameter(
            name = "If-None-Match",
            in = ParameterIn.HEADER,
            schema = @Schema(type = "string"))
      })
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CheckmangoSchema.Document.class)))
  @ApiResponse(
      responseCode = "404",
      description = "There is none",
      content = @Content(schema = @Schema(implementation = CheckmangoSchema.Failure.class)))
  ResponseEntity<Map<String, Object>> read(
      @Parameter(example = "19") String team,
      @Parameter(example = "jbrooksuk") String key,
      HttpServletRequest request);

  @Operation(
      summary = "Update Participant",
      description = "Absent members keep their value; notes that are null are cleared.",
      parameters =
          @Parameter(
              name = "If-Match",
              in = ParameterIn.HEADER,
              description = "The ETag that must still hold, else 412",
              schema = @Schema(type = "string")))
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = CheckmangoSchema.Change.class),
              examples = @ExampleObject("{\"notes\":\"dolores\"}")))
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CheckmangoSchema.Document.class)))
  @ApiResponse(
      responseCode = "422",
      description = "Some members are wrong, or the key has already been taken",
      content = @Content(schema = @Schema(implementation = CheckmangoSchema.Invalid.class)))
  Map<String, Object> update(
      @Parameter(example = "19") String team,
      @Parameter(example = "jbrooksuk") String key,
      byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response);

  @Operation(
      summary = "Delete Participant",
      description = "Erases the participant for good; the key can be used again.",
      parameters =
          @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "204", content = @Content)
  void delete(
      @Parameter(example = "19") String team,
      @Parameter(example = "jbrooksuk") String key,
      HttpServletRequest request,
      HttpServletResponse response);
}
