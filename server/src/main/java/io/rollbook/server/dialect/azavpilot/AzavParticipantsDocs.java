package io.rollbook.server.dialect.azavpilot;

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
@Tag(name = "AZAV Pilot: participants")
interface AzavParticipantsDocs {

  String ID = "The participant's uuid or number";

  @Operation(
      summary = "Create Participant",
      description =
          "Members in camelCase or snake_case. An id that is an unused uuid is taken over. Answers"
              + " in snake_case if the body is wholly so. Names begin with a letter of any script."
              + " With an Idempotency-Key, a repeat gets the same answer and creates nothing.",
      parameters =
          @Parameter(
              name = "Idempotency-Key",
              in = ParameterIn.HEADER,
              schema = @Schema(type = "string")))
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = AzavSchema.NewParticipant.class),
              examples = {
                @ExampleObject(
                    name = "schema",
                    value =
                        "{\"participant\":{\"email\":\"melanie.muster@example.de\",\"firstName\":\"Melanie\","
                            + "\"lastName\":\"Muster\",\"date_of_birth\":\"1990-05-17\",\"status\":\"lead\"}}"),
                @ExampleObject(
                    name = "page",
                    value =
                        "{\"participant\":{\"first_name\":\"Melanie\",\"id\":\"<uuid v4>\","
                            + "\"last_name\":\"Muster\"}}")
              }))
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = AzavSchema.Answer.class)))
  @ApiResponse(responseCode = "422", description = "Some members are wrong", content = @Content)
  Map<String, Object> create(
      byte @Nullable [] body, HttpServletRequest request, HttpServletResponse response);

  @Operation(
      summary = "Show Participant",
      description =
          "As it is, or, with a token that may read histories, as it was at a version or an instant"
              + " (not both), with that version's ETag. An instant counts by the times that the"
              + " history shows: what a read would have answered right after the last event that is"
              + " not later. A version is always the participant's own, also of one that was"
              + " merged.",
      parameters = {
        @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            description = "As in the history, from 0",
            example = "0",
            schema = @Schema(type = "integer", minimum = "0")),
        @Parameter(
            name = "at",
            in = ParameterIn.QUERY,
            description = "ISO 8601 with offset",
            schema = @Schema(type = "string", format = "date-time")),
        @Parameter(
            name = "If-None-Match",
            in = ParameterIn.HEADER,
            schema = @Schema(type = "string"))
      })
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AzavSchema.Answer.class)))
  @ApiResponse(
      responseCode = "403",
      description = "The token may not read the past",
      content = @Content)
  @ApiResponse(responseCode = "404", description = "There is none", content = @Content)
  ResponseEntity<Map<String, Object>> read(
      @Parameter(description = ID) String id, HttpServletRequest request);

  @Operation(
      summary = "Update Participant",
      description =
          "Absent members keep their value, null clears it, also within the address; the contact"
              + " information is replaced as a whole. The e-mail address cannot be cleared. An"
              + " illegal change of status is refused with the ones that are allowed.",
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
              schema = @Schema(implementation = AzavSchema.Change.class),
              examples =
                  @ExampleObject(
                      "{\"participant\":{\"status\":\"active\",\"preferredName\":\"Mel\"}}")))
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AzavSchema.Answer.class)))
  Map<String, Object> update(
      @Parameter(description = ID) String id,
      byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response);

  @Operation(
      summary = "Delete Participant",
      description = "Erases the participant for good and answers with it as it was.",
      parameters =
          @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = "string")))
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AzavSchema.Answer.class)))
  Map<String, Object> delete(
      @Parameter(description = ID) String id,
      HttpServletRequest request,
      HttpServletResponse response);
}
