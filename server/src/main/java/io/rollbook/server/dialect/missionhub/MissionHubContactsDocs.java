package io.rollbook.server.dialect.missionhub;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What OpenAPI says of these routes. */
@Tag(name = "MissionHub")
interface MissionHubContactsDocs {

  @Operation(
      summary = "Take an e-mail address away",
      description = "After the primary one, the next is primary.")
  @ApiResponse(responseCode = "204", description = "Taken away", content = @Content)
  @ApiResponse(
      responseCode = "404",
      description = "There is none",
      content = @Content(schema = @Schema(implementation = MissionHubSchema.Failure.class)))
  void deleteEmailAddress(String id, HttpServletRequest request, HttpServletResponse response);

  @Operation(summary = "Take a phone number away")
  @ApiResponse(responseCode = "204", description = "Taken away", content = @Content)
  @ApiResponse(
      responseCode = "404",
      description = "There is none",
      content = @Content(schema = @Schema(implementation = MissionHubSchema.Failure.class)))
  void deletePhoneNumber(String id, HttpServletRequest request, HttpServletResponse response);

  @Operation(summary = "Take a postal address away")
  @ApiResponse(responseCode = "204", description = "Taken away", content = @Content)
  @ApiResponse(
      responseCode = "404",
      description = "There is none",
      content = @Content(schema = @Schema(implementation = MissionHubSchema.Failure.class)))
  void deleteAddress(String id, HttpServletRequest request, HttpServletResponse response);
}
