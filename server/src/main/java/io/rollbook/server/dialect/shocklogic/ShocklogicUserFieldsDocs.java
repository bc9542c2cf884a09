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
import org.jspecify.annotations.Nullable;

/** What OpenAPI says of these routes. */
@Tag(name = "Shocklogic")
interface ShocklogicUserFieldsDocs {

  @ProjectKey
  @Operation(summary = "List the user fields, retired ones too")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ShocklogicSchema.UserFieldList.class)))
  Map<String, Object> list(HttpServletRequest request);

  @ProjectKey
  @Operation(
      summary = "Define a user field",
      description =
          "The code is a letter, and then letters, digits and underscores; it is no other field's"
              + " in any case, and no standard name in any spelling. With an Idempotency-Key, a"
              + " repeat gets the same answer and defines nothing.",
      parameters =
          @Parameter(
              name = "Idempotency-Key",
              in = ParameterIn.HEADER,
              schema = @Schema(type = "string")))
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ShocklogicSchema.NewUserField.class),
              examples =
                  @ExampleObject(
                      "{\"Code\":\"T_Shirt_Size\",\"Label\":\"T-shirt size\","
                          + "\"Type\":\"Dropdown\",\"Options\":[\"S\",\"M\",\"L\"]}")))
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ShocklogicSchema.UserField.class)))
  @ApiResponse(
      responseCode = "422",
      description = "Some values are not valid",
      content = @Content(schema = @Schema(implementation = ShocklogicSchema.Failure.class)))
  Map<String, Object> define(
      byte @Nullable [] body, HttpServletRequest request, HttpServletResponse response);
}
