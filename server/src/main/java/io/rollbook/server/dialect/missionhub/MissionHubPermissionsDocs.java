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
interface MissionHubPermissionsDocs {

  @PeopleOperation
  @Operation(
      summary = "Give a person a place in the organization",
      description =
          "person_id, organization_id, permission_id (1 admin, 2 no permission, 3 owner, 4 user),"
              + " followup_status, cru_status, archive_date",
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
      description = "Some members are wrong, or the person has a place there already",
      content = @Content(schema = @Schema(implementation = MissionHubSchema.Failure.class)))
  ResponseEntity<Map<String, Object>> create(
      byte @Nullable [] body, HttpServletRequest request, HttpServletResponse response);

  @PeopleOperation
  @Operation(
      summary = "Change, archive or restore a place in the organization",
      description = "Absent members keep their value; archive_date null restores.")
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

  @Operation(summary = "Take a place in the organization away")
  @ApiResponse(responseCode = "204", description = "Taken away", content = @Content)
  @ApiResponse(
      responseCode = "404",
      description = "There is none",
      content = @Content(schema = @Schema(implementation = MissionHubSchema.Failure.class)))
  void delete(String id, HttpServletRequest request, HttpServletResponse response);
}
