package io.rollbook.server.dialect.missionhub;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;

/** What OpenAPI says of this route. */
@Tag(name = "MissionHub")
interface MissionHubListDocs {

  @PeopleOperation
  @Operation(
      summary = "List people",
      description = "Several values of a filter are given with commas, and one of them has to hold",
      parameters = {
        @Parameter(
            name = "filters[name]",
            in = ParameterIn.QUERY,
            description = "Part of a name or of the primary e-mail address",
            schema = @Schema(type = "string")),
        @Parameter(
            name = "filters[ids]",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "string")),
        @Parameter(
            name = "filters[exclude_ids]",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "string")),
        @Parameter(
            name = "filters[genders]",
            in = ParameterIn.QUERY,
            description = "male, female, other",
            schema = @Schema(type = "string")),
        @Parameter(
            name = "filters[organization_ids]",
            in = ParameterIn.QUERY,
            description = "Also without filters[]",
            schema = @Schema(type = "string")),
        @Parameter(
            name = "filters[permissions]",
            in = ParameterIn.QUERY,
            description = "Ids, or owner, admin, user, no_permission",
            schema = @Schema(type = "string")),
        @Parameter(
            name = "filters[statuses]",
            in = ParameterIn.QUERY,
            description =
                "Follow-up statuses: uncontacted, attempted_contact, contacted, do_not_email,"
                    + " do_not_contact, completed, in_progress",
            schema = @Schema(type = "string")),
        @Parameter(
            name = "filters[assigned_tos]",
            in = ParameterIn.QUERY,
            description = "Ids of those who look after the people, me, assigned, unassigned",
            schema = @Schema(type = "string")),
        @Parameter(
            name = "filters[include_archived]",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "boolean", defaultValue = "false")),
        @Parameter(
            name = "filters[updated_at][]",
            in = ParameterIn.QUERY,
            description = "From, and if given twice, to",
            schema = @Schema(type = "string", format = "date-time")),
        @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description =
                "id, first_name, last_name, gender, created_at, updated_at,"
                    + " organizational_permissions.followup_status; with a minus for descending;"
                    + " several with commas",
            schema = @Schema(type = "string", defaultValue = "id")),
        @Parameter(
            name = "page[limit]",
            in = ParameterIn.QUERY,
            description = "0 for no more than meta.total",
            schema =
                @Schema(
                    type = "integer",
                    minimum = "0",
                    maximum = "" + PageWindow.MAX_LIMIT,
                    defaultValue = "" + PageWindow.DEFAULT_LIMIT)),
        @Parameter(
            name = "page[offset]",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "integer", minimum = "0", defaultValue = "0")),
        @Parameter(
            name = "Rollbook-Position",
            in = ParameterIn.HEADER,
            description = "Wait until the list reflects this position, as a write answered it",
            schema = @Schema(type = "string"))
      })
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MissionHubSchema.PeopleDocument.class)))
  ResponseEntity<Map<String, Object>> list(HttpServletRequest request);
}
