package io.rollbook.server.dialect.bigchange;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** What OpenAPI says of this route. */
@Tag(name = "BigChange")
interface BigChangeListDocs {

  @Operation(
      summary = "Get a list of persons",
      description =
          "Required scope contacts:persons:read. The end is reached when a page has fewer items"
              + " than pageSize.",
      parameters = {
        @Parameter(
            name = "sortBy",
            in = ParameterIn.QUERY,
            schema =
                @Schema(
                    type = "string",
                    allowableValues = {"surname", "createdAt"},
                    defaultValue = "createdAt")),
        @Parameter(
            name = "direction",
            in = ParameterIn.QUERY,
            schema =
                @Schema(
                    type = "string",
                    allowableValues = {"ascending", "descending"},
                    defaultValue = "ascending")),
        @Parameter(
            name = "contactId",
            in = ParameterIn.QUERY,
            description = "Any of these",
            array =
                @ArraySchema(schema = @Schema(type = "integer", format = "int64", minimum = "1"))),
        @Parameter(
            name = "surname",
            in = ParameterIn.QUERY,
            description = "Equals or starts with",
            schema = @Schema(type = "string")),
        @Parameter(name = "email", in = ParameterIn.QUERY, schema = @Schema(type = "string")),
        @Parameter(name = "mobile", in = ParameterIn.QUERY, schema = @Schema(type = "string")),
        @Parameter(name = "landline", in = ParameterIn.QUERY, schema = @Schema(type = "string")),
        @Parameter(name = "isOptedOut", in = ParameterIn.QUERY, schema = @Schema(type = "boolean")),
        @Parameter(
            name = "pageNumber",
            in = ParameterIn.QUERY,
            schema =
                @Schema(type = "integer", minimum = "1", maximum = "2147483", defaultValue = "1")),
        @Parameter(
            name = "pageSize",
            in = ParameterIn.QUERY,
            schema =
                @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "100")),
        @Parameter(
            name = "Rollbook-Position",
            in = ParameterIn.HEADER,
            description = "Wait until the list reflects this position, as a write answered it",
            schema = @Schema(type = "string"))
      })
  @CustomerOperation
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BigChangeSchema.Page.class)))
  Map<String, Object> list(HttpServletRequest request);
}
