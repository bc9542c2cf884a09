package io.rollbook.server.dialect.bigchange;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What OpenAPI says of every operation on persons. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
    name = BigChangeCallers.CUSTOMER_ID,
    in = ParameterIn.HEADER,
    required = true,
    description = "The customer identifier",
    example = "14532",
    schema = @Schema(type = "integer", format = "int64", minimum = "1"))
@ApiResponse(
    responseCode = "400",
    description = "Unreadable, of a wrong type, or without a Customer-Id",
    content =
        @Content(
            mediaType = CustomerOperation.PROBLEM,
            schema = @Schema(implementation = BigChangeSchema.Problem.class)))
@ApiResponse(
    responseCode = "401",
    description = "There is no valid token",
    content =
        @Content(
            mediaType = CustomerOperation.PROBLEM,
            schema = @Schema(implementation = BigChangeSchema.Problem.class)))
@ApiResponse(
    responseCode = "403",
    description = "The token lacks the scope, or gives no access to this customer",
    content =
        @Content(
            mediaType = CustomerOperation.PROBLEM,
            schema = @Schema(implementation = BigChangeSchema.Problem.class)))
@interface CustomerOperation {

  String PROBLEM = "application/problem+json";
}
