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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What OpenAPI says of these routes. */
@Tag(name = "AZAV Pilot: lifecycle")
interface AzavLifecycleDocs {

  @Operation(
      summary = "Change the status, with a reason and the day from which it counts",
      parameters = {
        @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            schema = @Schema(type = "string")),
        @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
      })
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = AzavSchema.StatusChange.class),
              examples =
                  @ExampleObject(
                      "{\"status\":\"active\",\"reason\":\"Contract"
                          + " signed\",\"effectiveDate\":\"2026-11-01\"}")))
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AzavSchema.Answer.class)))
  Map<String, Object> changeStatus(
      @Parameter(description = AzavParticipantsDocs.ID) String id,
      byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response);

  @Operation(summary = "Which statuses may follow")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AzavSchema.Transitions.class)))
  Map<String, List<String>> transitions(
      @Parameter(description = AzavParticipantsDocs.ID) String id, HttpServletRequest request);
}
