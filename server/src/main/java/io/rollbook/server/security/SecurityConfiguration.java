package io.rollbook.server.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;

import io.rollbook.server.web.ErrorWriter;
import io.rollbook.server.web.Problem;
import io.rollbook.workspace.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Which scope opens which route. A route that is not named here needs a token at least. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  @Bean
  OpaqueTokenIntrospector tokens(CredentialCache credentials) {
    return token ->
        credentials
            .find(token)
            .orElseThrow(() -> new BadOpaqueTokenException("The token belongs to nobody"));
  }

  @Bean
  SecurityFilterChain security(HttpSecurity http, ErrorWriter errors) {
    AuthenticationEntryPoint unknown =
        (request, response, _) -> {
          response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
          errors.write(Problem.of(HttpStatus.UNAUTHORIZED), request, response);
        };
    AccessDeniedHandler forbidden =
        (request, response, _) -> errors.write(Problem.of(HttpStatus.FORBIDDEN), request, response);
    return http.authorizeHttpRequests(SecurityConfiguration::routes)
        .oauth2ResourceServer(
            server ->
                server
                    .opaqueToken(token -> {})
                    .authenticationEntryPoint(unknown)
                    .accessDeniedHandler(forbidden))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(unknown).accessDeniedHandler(forbidden))
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        // No cookie opens anything, so there is nothing that another site could ride on.
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  private static void routes(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          routes) {
    routes
        .requestMatchers("/actuator/health/**", "/actuator/prometheus")
        .permitAll()
        .requestMatchers(GET, "/v3/api-docs/**", "/swagger-ui.html", "/swagger-ui/**")
        .permitAll()
        .requestMatchers("/error")
        .permitAll()
        .requestMatchers("/v1/workspaces/**")
        .hasAuthority(of(Scope.WORKSPACES_MANAGE))
        .requestMatchers("/v1/participants/*/history/**")
        .hasAuthority(of(Scope.HISTORY_READ))
        .requestMatchers(GET, "/v1/participants/**")
        .hasAuthority(of(Scope.PARTICIPANTS_READ))
        .requestMatchers(HEAD, "/v1/participants/**")
        .hasAuthority(of(Scope.PARTICIPANTS_READ))
        .requestMatchers("/v1/participants/**")
        .hasAuthority(of(Scope.PARTICIPANTS_WRITE))
        .anyRequest()
        .authenticated();
  }

  private static String of(Scope scope) {
    return AuthenticatedCredential.AUTHORITY_PREFIX + scope.label();
  }
}
