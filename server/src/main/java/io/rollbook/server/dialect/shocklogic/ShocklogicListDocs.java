package io.rollbook.server.dialect.shocklogic;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** What OpenAPI says of these routes. */
@Tag(name = "Shocklogic")
interface ShocklogicListDocs {

  @ProjectKey
  @Operation(
      summary = "List profiles by Person_Id",
      parameters = {
        @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema =
                @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50")),
        @Parameter(
            name = "page",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "integer", minimum = "1", defaultValue = "1")),
        @Parameter(
            name = "Rollbook-Position",
            in = ParameterIn.HEADER,
            description = "Wait until the list reflects this position, as a write answered it",
            schema = @Schema(type = "string"))
      })
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ShocklogicSchema.Profiles.class)))
  Map<String, Object> list(HttpServletRequest request);

  @ProjectKey
  @Operation(summary = "List a page of profiles by Person_Id")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ShocklogicSchema.Profiles.class)))
  Map<String, Object> page(
      @Parameter(example = "50", schema = @Schema(type = "integer", minimum = "1", maximum = "200"))
          String limit,
      @Parameter(example = "1", schema = @Schema(type = "integer", minimum = "1")) String page,
      HttpServletRequest request);
}
