package io.rollbook.server.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;

import io.rollbook.server.limits.RateLimits;
import io.rollbook.server.web.ErrorWriter;
import io.rollbook.server.web.Problem;
import io.rollbook.workspace.Scope;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
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

  /** Every filter of every request would ask whether it is observed; none is. */
  @Bean
  SecurityObservationSettings observations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  SecurityFilterChain security(
      HttpSecurity http,
      ErrorWriter errors,
      BearerTokens tokens,
      CredentialCache credentials,
      RateLimits rateLimits) {
    RateLimitFilter limits = new RateLimitFilter(rateLimits, errors);
    AuthenticationEntryPoint unknown =
        (request, response, failure) -> {
          if (limits.admits(request, response)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            errors.write(Problem.of(HttpStatus.UNAUTHORIZED, reasonOf(failure)), request, response);
          }
        };
    AccessDeniedHandler forbidden =
        (request, response, _) -> errors.write(Problem.of(HttpStatus.FORBIDDEN), request, response);
    return http.authorizeHttpRequests(SecurityConfiguration::routes)
        .addFilterBefore(
            new CredentialFilter(new PathKeys(credentials)::find),
            BearerTokenAuthenticationFilter.class)
        .addFilterAfter(limits, BearerTokenAuthenticationFilter.class)
        .oauth2ResourceServer(
            server ->
                server
                    .bearerTokenResolver(tokens)
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

  /** In the words by which clients of one of the APIs know what to do. */
  private static String reasonOf(AuthenticationException failure) {
    if (failure.getCause() instanceof ExpiredToken) {
      return "Expired access token";
    }
    return failure instanceof OAuth2AuthenticationException
        ? "Invalid access token"
        : "Missing access token";
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
        .requestMatchers("/v1/workspaces/**", "/v1/erasures/**")
        .hasAuthority(of(Scope.WORKSPACES_MANAGE))
        .requestMatchers("/v1/log/**", "/v1/projections/**")
        .hasAuthority(of(Scope.PROJECTIONS_MANAGE))
        .requestMatchers("/auth/tokens")
        .permitAll()
        .requestMatchers(
            "/v1/history/**", "/v1/participants/*/history/**", "/v1/participants/*/diff/**")
        .hasAuthority(of(Scope.HISTORY_READ))
        .requestMatchers("/v1/participants/*/export/**")
        .access(
            AuthorizationManagers.allOf(
                AuthorityAuthorizationManager.hasAuthority(of(Scope.PARTICIPANTS_READ)),
                AuthorityAuthorizationManager.hasAuthority(of(Scope.HISTORY_READ))));
    secure(routes, Scope.PARTICIPANTS_READ, Scope.FIELDS_MANAGE, "/v1/custom-fields/**");
    secure(routes, Scope.PARTICIPANTS_READ, Scope.FIELDS_MANAGE, "/v1.0/*/UserFields/**");
    secure(routes, Scope.PERSONS_READ, Scope.PERSONS_WRITE, "/v1/persons/**");
    for (String path : List.of("/v1/participants/**", "/api/**", "/v1.0/**", "/apis/v4/**")) {
      secure(routes, Scope.PARTICIPANTS_READ, Scope.PARTICIPANTS_WRITE, path);
    }
    routes.anyRequest().authenticated();
  }

  private static void secure(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          routes,
      Scope read,
      Scope write,
      String path) {
    routes.requestMatchers(GET, path).hasAuthority(of(read));
    routes.requestMatchers(HEAD, path).hasAuthority(of(read));
    routes.requestMatchers(path).hasAuthority(of(write));
  }

  private static String of(Scope scope) {
    return AuthenticatedCredential.authorityOf(scope);
  }
}
