package io.rollbook.server.web;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What OpenAPI says of all routes. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
    info =
        @Info(
            title = "Rollbook",
            version = "1",
            description =
                "The system of record for people who take part in something. Every write answers"
                    + " with its position in the log, and every answer with the request's id. Where"
                    + " requests are limited, every answer tells in RateLimit-Limit,"
                    + " RateLimit-Remaining and RateLimit-Reset how many may follow, and 429 comes"
                    + " with Retry-After.",
            license =
                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
    security = @SecurityRequirement(name = "token"))
@SecurityScheme(
    name = "token",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "With the embedded database: demo-token, demo-read-token or admin-token")
class OpenApiConfiguration {

  @Bean
  GroupedOpenApi azavPilot() {
    return group("azav-pilot", "AZAV Pilot", "/v1/participants/**");
  }

  @Bean
  GroupedOpenApi checkmango() {
    return group("checkmango", "Checkmango", "/api/teams/**");
  }

  @Bean
  GroupedOpenApi bigchange() {
    return group("bigchange", "BigChange", "/v1/persons/**", "/auth/tokens");
  }

  @Bean
  GroupedOpenApi shocklogic() {
    return group("shocklogic", "Shocklogic", "/v1.0/**");
  }

  @Bean
  GroupedOpenApi missionhub() {
    return group("missionhub", "MissionHub", "/apis/v4/**");
  }

  @Bean
  GroupedOpenApi rollbook() {
    return group(
        "rollbook",
        "Rollbook itself",
        "/v1/workspaces/**",
        "/v1/custom-fields/**",
        "/v1/projections/**",
        "/v1/history",
        "/v1/participants/*/history/**",
        "/v1/participants/*/diff",
        "/v1/participants/*/export",
        "/v1/participants/*/erasure",
        "/v1/erasures",
        "/v1/log/**");
  }

  private static GroupedOpenApi group(String name, String title, String... paths) {
    return GroupedOpenApi.builder().group(name).displayName(title).pathsToMatch(paths).build();
  }
}
