package io.rollbook.server.dialect.missionhub;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What OpenAPI says of every operation that answers with resources. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
    name = "include",
    in = ParameterIn.QUERY,
    description =
        "Relationships to bring along, with dots for theirs and commas between them, such as"
            + " reverse_contact_assignments.assigned_to,email_addresses",
    schema = @Schema(type = "string"))
@Parameter(
    name = "fields[person]",
    in = ParameterIn.QUERY,
    description =
        "Attributes and relationships to show, with commas; all if absent. So for every type",
    schema = @Schema(type = "string"))
@ApiResponse(
    responseCode = "400",
    description = "Unreadable, or a parameter is not known",
    content =
        @Content(
            mediaType = MissionHub.JSON_API,
            schema = @Schema(implementation = MissionHubSchema.Failure.class)))
@ApiResponse(
    responseCode = "401",
    description = "Missing, Invalid or Expired access token",
    content =
        @Content(
            mediaType = MissionHub.JSON_API,
            schema = @Schema(implementation = MissionHubSchema.Failure.class)))
@interface PeopleOperation {}
