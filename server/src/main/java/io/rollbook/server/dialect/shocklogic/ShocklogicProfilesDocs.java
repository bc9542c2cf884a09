package io.rollbook.server.dialect.shocklogic;

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

/** What OpenAPI says of these routes. */
@Tag(
    name = "Shocklogic",
    description =
        "Profiles of participants in one flat object; the key in the path opens the project."
            + " Errors are {\"error\":{\"code\":404,\"message\":\"Participant not found\"}}.")
interface ShocklogicProfilesDocs {

  String IDENTIFIER = "Person_Id, Serial_Number or External_Id, tried in this order";

  @ProjectKey
  @Operation(
      summary = "Create a participant",
      description =
          "Members as in a profile, in any case and with or without underscores, as JSON or as a"
              + " form. With an Idempotency-Key, a repeat gets the same answer and creates"
              + " nothing.",
      parameters =
          @Parameter(
              name = "Idempotency-Key",
              in = ParameterIn.HEADER,
              schema = @Schema(type = "string")))
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ShocklogicSchema.Profile.class),
              examples =
                  @ExampleObject(
                      "{\"First_Name\":\"Ana\",\"Family_Name\":\"García\","
                          + "\"Company\":\"Tech Solutions\","
                          + "\"Email\":\"ana.garcia@example.com\",\"Category_Name\":\"VIP\"}")))
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ShocklogicSchema.Profile.class)))
  @ApiResponse(
      responseCode = "401",
      description = "There is no such key",
      content = @Content(schema = @Schema(implementation = ShocklogicSchema.Failure.class)))
  @ApiResponse(
      responseCode = "422",
      description = "Some values are not valid",
      content = @Content(schema = @Schema(implementation = ShocklogicSchema.Failure.class)))
  Map<String, String> create(HttpServletRequest request, HttpServletResponse response);

  @ProjectKey
  @Operation(summary = "Retrieve the complete profile")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ShocklogicSchema.Profile.class)))
  @ApiResponse(
      responseCode = "404",
      description = "There is no such participant",
      content = @Content(schema = @Schema(implementation = ShocklogicSchema.Failure.class)))
  Map<String, String> read(
      @Parameter(description = IDENTIFIER, example = "10255") String identifier,
      HttpServletRequest request);

  @ProjectKey
  @Operation(
      summary = "Update a participant",
      description =
          "Standard values and user fields alike; whatever is not sent stays, and null or an empty"
              + " text clears. Names that are unknown or read only are passed over.",
      parameters =
          @Parameter(
              name = "Idempotency-Key",
              in = ParameterIn.HEADER,
              schema = @Schema(type = "string")))
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ShocklogicSchema.Profile.class),
              examples =
                  @ExampleObject(
                      "{\"First_Name\":\"Ana María\",\"DietaryPreference\":\"Vegetarian\"}")))
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ShocklogicSchema.Profile.class)))
  @ApiResponse(
      responseCode = "404",
      description = "There is no such participant",
      content = @Content(schema = @Schema(implementation = ShocklogicSchema.Failure.class)))
  @ApiResponse(
      responseCode = "422",
      description = "Some values are not valid",
      content = @Content(schema = @Schema(implementation = ShocklogicSchema.Failure.class)))
  Map<String, String> update(
      @Parameter(description = IDENTIFIER, example = "10255") String identifier,
      HttpServletRequest request,
      HttpServletResponse response);

  @ProjectKey
  @Operation(
      summary = "Delete a participant",
      description = "Erases the main record and all values of user fields for good.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ShocklogicSchema.Deleted.class)))
  Map<String, Object> delete(
      @Parameter(description = IDENTIFIER, example = "10255") String identifier,
      HttpServletRequest request,
      HttpServletResponse response);
}
