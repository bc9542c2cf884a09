package io.rollbook.server.dialect.missionhub;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
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
@Tag(name = "MissionHub")
interface MissionHubAssignmentsDocs {

  @PeopleOperation
  @Operation(
      summary = "Assign a person to somebody who looks after them",
      description =
          "By relationships person, assigned_to, organization and pathway_stage, or by attributes"
              + " with the same names and _id. The same assignment is there once at most.",
      parameters =
          @Parameter(
              name = "Idempotency-Key",
              in = ParameterIn.HEADER,
              schema = @Schema(type = "string")))
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = MissionHubSchema.Request.class)))
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = MissionHubSchema.Document.class)))
  @ApiResponse(
      responseCode = "422",
      description = "Some members are wrong, or name nobody",
      content = @Content(schema = @Schema(implementation = MissionHubSchema.Failure.class)))
  ResponseEntity<Map<String, Object>> create(
      byte @Nullable [] body, HttpServletRequest request, HttpServletResponse response);

  @PeopleOperation
  @Operation(summary = "Show an assignment")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MissionHubSchema.Document.class)))
  @ApiResponse(
      responseCode = "404",
      description = "There is none",
      content = @Content(schema = @Schema(implementation = MissionHubSchema.Failure.class)))
  ResponseEntity<Map<String, Object>> read(String id, HttpServletRequest request);

  @PeopleOperation
  @Operation(
      summary = "Move an assignment to another stage",
      description = "By the attribute pathway_stage_id; null unsets it. The ends stay.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = MissionHubSchema.Request.class)))
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MissionHubSchema.Document.class)))
  @ApiResponse(
      responseCode = "404",
      description = "There is none",
      content = @Content(schema = @Schema(implementation = MissionHubSchema.Failure.class)))
  ResponseEntity<Map<String, Object>> update(
      String id, byte @Nullable [] body, HttpServletRequest request, HttpServletResponse response);

  @Operation(summary = "End an assignment")
  @ApiResponse(responseCode = "204", description = "Ended", content = @Content)
  @ApiResponse(
      responseCode = "404",
      description = "There is none",
      content = @Content(schema = @Schema(implementation = MissionHubSchema.Failure.class)))
  void delete(String id, HttpServletRequest request, HttpServletResponse response);
}
