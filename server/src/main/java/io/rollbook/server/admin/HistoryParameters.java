package io.rollbook.server.admin;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What OpenAPI says of the parameters of histories. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
    name = "from",
    in = ParameterIn.QUERY,
    description = "ISO 8601 with offset: the earliest time",
    schema = @Schema(type = "string", format = "date-time"))
@Parameter(
    name = "to",
    in = ParameterIn.QUERY,
    description = "ISO 8601 with offset: the time before which it was",
    schema = @Schema(type = "string", format = "date-time"))
@Parameter(
    name = "actor",
    in = ParameterIn.QUERY,
    description = "The id of a credential; may be repeated, as may those that follow",
    schema = @Schema(type = "string"))
@Parameter(
    name = "dialect",
    in = ParameterIn.QUERY,
    description = "Through which API, such as azavpilot",
    schema = @Schema(type = "string"))
@Parameter(
    name = "type",
    in = ParameterIn.QUERY,
    description = "Of which type, such as StatusChanged",
    schema = @Schema(type = "string"))
@Parameter(
    name = "field",
    in = ParameterIn.QUERY,
    description =
        "Which field changed, such as firstName or customFields.T_Shirt_Size, in any case; address,"
            + " customFields, memberships, experiments, bookings and payments stand for all of"
            + " theirs",
    schema = @Schema(type = "string"))
@Parameter(
    name = "order",
    in = ParameterIn.QUERY,
    schema =
        @Schema(
            type = "string",
            allowableValues = {"asc", "desc"},
            defaultValue = "asc"))
@Parameter(
    name = "limit",
    in = ParameterIn.QUERY,
    description = "NDJSON and CSV have all entries if it is absent",
    schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
@Parameter(
    name = "cursor",
    in = ParameterIn.QUERY,
    description = "As in links.next",
    schema = @Schema(type = "string"))
@interface HistoryParameters {}
