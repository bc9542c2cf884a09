package io.rollbook.server.console.access;

import static io.rollbook.workspace.Scope.FIELDS_MANAGE;
import static io.rollbook.workspace.Scope.HISTORY_READ;
import static io.rollbook.workspace.Scope.PARTICIPANTS_READ;
import static io.rollbook.workspace.Scope.PARTICIPANTS_WRITE;
import static io.rollbook.workspace.Scope.PROJECTIONS_MANAGE;
import static io.rollbook.workspace.Scope.WORKSPACES_MANAGE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;

import io.rollbook.server.console.Console;
import io.rollbook.server.limits.RateLimits;
import io.rollbook.server.security.AuthenticatedCredential;
import io.rollbook.server.security.CredentialFilter;
import io.rollbook.server.security.RateLimitFilter;
import io.rollbook.server.web.ErrorWriter;
import io.rollbook.server.web.Problem;
import io.rollbook.workspace.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AllAuthoritiesAuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Which scope opens which page, and what browsers are told to refuse. */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {

  /** Nothing from elsewhere, nothing that stands in a page itself, and no page within another. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final String CSRF_COOKIE = "rollbook-console-csrf";

  /** Before the chain of the APIs, which covers every path. */
  @Bean
  @Order(0)
  SecurityFilterChain consoleChain(
      HttpSecurity http, ErrorWriter errors, SessionCookie cookie, RateLimits rateLimits) {
    RateLimitFilter limits = new RateLimitFilter(rateLimits, errors);
    return http.securityMatcher(Console.PATH, Console.PATH + "/**")
        .authorizeHttpRequests(ConsoleSecurity::routes)
        // An Authorization header is not looked at.
        .addFilterBefore(new CredentialFilter(cookie::read), AnonymousAuthenticationFilter.class)
        .addFilterAfter(limits, CredentialFilter.class)
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(signIn(cookie, limits))
                    .accessDeniedHandler(forbidden(errors, limits)))
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(formTokens())
                    // Without sessions every request counts as a new sign-in, for which the token
                    // of
                    // forms would be replaced: also when a style sheet is fetched after its page.
                    .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
        .headers(ConsoleSecurity::headers)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  private static void routes(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          routes) {
    String participant = Console.PARTICIPANTS + "/*";
    String participants = Console.PARTICIPANTS + "/**";
    routes
        .requestMatchers(GET, Console.ASSETS + "**")
        .permitAll()
        .requestMatchers(Console.SIGN_IN, Console.PATH + "/sign-out")
        .permitAll()
        .requestMatchers(participant + "/edit", participant + "/erase", participant + "/unmerge/**")
        .access(all(PARTICIPANTS_READ, PARTICIPANTS_WRITE))
        .requestMatchers(participant + "/past", participant + "/verify", participant + "/export")
        .access(all(PARTICIPANTS_READ, HISTORY_READ))
        .requestMatchers(GET, participants)
        .access(all(PARTICIPANTS_READ))
        .requestMatchers(HEAD, participants)
        .access(all(PARTICIPANTS_READ))
        // A form that is refused shows the participant again.
        .requestMatchers(participants)
        .access(all(PARTICIPANTS_READ, PARTICIPANTS_WRITE))
        .requestMatchers(GET, Console.FIELDS)
        .access(all(PARTICIPANTS_READ))
        .requestMatchers(HEAD, Console.FIELDS)
        .access(all(PARTICIPANTS_READ))
        .requestMatchers(Console.FIELDS + "/**")
        .access(all(PARTICIPANTS_READ, FIELDS_MANAGE))
        .requestMatchers(Console.PROJECTIONS + "/**")
        .access(all(PROJECTIONS_MANAGE))
        .requestMatchers(Console.WORKSPACES + "/**")
        .access(all(WORKSPACES_MANAGE))
        .anyRequest()
        .authenticated();
  }

  private static AllAuthoritiesAuthorizationManager<RequestAuthorizationContext> all(
      Scope... scopes) {
    return AllAuthoritiesAuthorizationManager.hasAllAuthorities(
        Arrays.stream(scopes).map(AuthenticatedCredential::authorityOf).toArray(String[]::new));
  }

  /**
   * A form proves by its token that it is one of these pages'. Whoever could set the cookie of the
   * token from a neighbouring host still lacks the session's, which is not sent with a foreign
   * form.
   */
  private static CookieCsrfTokenRepository formTokens() {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(CSRF_COOKIE);
    tokens.setCookiePath(Console.PATH);
    tokens.setCookieCustomizer(
        cookie ->
            cookie
                .httpOnly(true)
                .sameSite("Strict")
                .maxAge(SessionCookie.LIFETIME.multipliedBy(2)));
    return tokens;
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(it -> it.policyDirectives(POLICY))
        .referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .permissionsPolicyHeader(it -> it.policy("camera=(), geolocation=(), microphone=()"));
  }

  private static AuthenticationEntryPoint signIn(SessionCookie cookie, RateLimitFilter limits) {
    return (request, response, _) -> {
      if (!limits.admits(request, response)) {
        return;
      }
      cookie.clear(request, response);
      String page = Destination.signIn(request);
      if (isScripted(request)) {
        // A script would follow a redirect by itself, and put the page into the middle of its own.
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader("HX-Redirect", page);
      } else {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, page);
      }
    };
  }

  private static boolean isScripted(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null;
  }

  /** A form without its token is counted here: it does not get as far as the filter that counts. */
  private static AccessDeniedHandler forbidden(ErrorWriter errors, RateLimitFilter limits) {
    return (request, response, denied) -> {
      if (limits.admits(request, response)) {
        String detail = denied instanceof CsrfException ? "form" : "scope";
        errors.write(Problem.of(HttpStatus.FORBIDDEN, detail), request, response);
      }
    };
  }
}
