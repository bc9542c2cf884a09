package io.rollbook.server.dialect.azavpilot;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.enums.ParameterStyle;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;

/** What OpenAPI says of this route. */
@Tag(name = "AZAV Pilot: participants")
interface AzavListDocs {

  @Operation(
      summary = "List Participants",
      parameters = {
        @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Any of these",
            array = @ArraySchema(schema = @Schema(implementation = AzavSchema.Status.class))),
        @Parameter(
            name = "email",
            in = ParameterIn.QUERY,
            description = "This primary address, in any case",
            schema = @Schema(type = "string")),
        @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description =
                "Part of a name or of the primary address, without regard to case and accents",
            schema = @Schema(type = "string")),
        @Parameter(
            name = "updatedSince",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = Instant.class)),
        @Parameter(
            name = "field",
            in = ParameterIn.QUERY,
            style = ParameterStyle.DEEPOBJECT,
            explode = Explode.TRUE,
            description =
                "Values of custom fields by code, as they are shown or, of a list, by the option's"
                    + " code; and standard profile values by name. All of them hold",
            example = "{\"T_Shirt_Size\":\"M\"}",
            schema =
                @Schema(
                    type = "object",
                    additionalProperties = Schema.AdditionalPropertiesValue.TRUE)),
        @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "insertedAt, updatedAt, lastName or email; with a minus for descending",
            schema = @Schema(defaultValue = "insertedAt")),
        @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema =
                @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50")),
        @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "As in links.next",
            schema = @Schema(type = "string")),
        @Parameter(
            name = "Rollbook-Position",
            in = ParameterIn.HEADER,
            description = "Wait until the list reflects this position, as a write answered it",
            schema = @Schema(type = "string"))
      })
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AzavSchema.Page.class)))
  Map<String, Object> list(HttpServletRequest request);
}
