package io.rollbook.server.dialect.checkmango;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** What OpenAPI says of this route. */
@Tag(name = "Checkmango")
interface CheckmangoListDocs {

  @Operation(
      summary = "List Participants",
      parameters = {
        @Parameter(
            name = CheckmangoQuery.PAGE,
            in = ParameterIn.QUERY,
            schema = @Schema(type = "integer", minimum = "1", defaultValue = "1")),
        @Parameter(
            name = CheckmangoQuery.PER_PAGE,
            in = ParameterIn.QUERY,
            schema =
                @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "15")),
        @Parameter(
            name = CheckmangoQuery.SORT,
            in = ParameterIn.QUERY,
            description = "id, key, created_at; with a minus for descending; several with commas",
            schema = @Schema(type = "string", defaultValue = "id")),
        @Parameter(
            name = CheckmangoQuery.INCLUDE,
            in = ParameterIn.QUERY,
            description = "experiments, team; several with commas",
            schema = @Schema(type = "string")),
        @Parameter(
            name = CheckmangoQuery.FILTER_KEY,
            in = ParameterIn.QUERY,
            description = "Any of these keys; several with commas",
            schema = @Schema(type = "string")),
        @Parameter(
            name = "Rollbook-Position",
            in = ParameterIn.HEADER,
            description = "Wait until the list reflects this position, as a write answered it",
            schema = @Schema(type = "string"))
      })
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CheckmangoSchema.Participants.class)))
  @ApiResponse(
      responseCode = "400",
      description = "A sort, include or filter that is not offered",
      content = @Content(schema = @Schema(implementation = CheckmangoSchema.Failure.class)))
  @ApiResponse(
      responseCode = "422",
      description = "A number is wrong",
      content = @Content(schema = @Schema(implementation = CheckmangoSchema.Invalid.class)))
  Map<String, Object> list(@Parameter(example = "19") String team, HttpServletRequest request);
}
