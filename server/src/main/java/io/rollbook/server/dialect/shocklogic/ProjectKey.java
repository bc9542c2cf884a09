package io.rollbook.server.dialect.shocklogic;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells OpenAPI of the key in the path, which is read before the routes are reached and stands in
 * for a token.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
    name = "key",
    in = ParameterIn.PATH,
    required = true,
    description = "The project's API key",
    example = "SL-API-demo",
    schema = @Schema(type = "string"))
@SecurityRequirements
@interface ProjectKey {}
