package io.rollbook.server.dialect.missionhub;

import io.rollbook.server.security.AccessTokens;
import io.rollbook.server.security.AuthenticatedCredential;
import io.rollbook.workspace.Scope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.util.DigestUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What every answer of this API carries beside its body, those that security gives included: the
 * token to go on with, a tag of the body, and the headers that Rails adds.
 */
final class MissionHubHeaders extends OncePerRequestFilter {

  static final String SESSION = "X-MH-Session";

  private static final Duration SESSION_LIFETIME = Duration.ofDays(2);
  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Frame-Options",
          "SAMEORIGIN",
          "X-XSS-Protection",
          "1; mode=block",
          "X-Content-Type-Options",
          "nosniff",
          "X-Download-Options",
          "noopen",
          "X-Permitted-Cross-Domain-Policies",
          "none",
          "Referrer-Policy",
          "strict-origin-when-cross-origin",
          HttpHeaders.VARY,
          HttpHeaders.ACCEPT);

  private final AccessTokens tokens;
  private final RequestAttributeSecurityContextRepository contexts =
      new RequestAttributeSecurityContextRepository();

  MissionHubHeaders(AccessTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long start = System.nanoTime();
    ContentCachingResponseWrapper content = new ContentCachingResponseWrapper(response);
    // Before security, which then says nothing of caches itself.
    content.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    try {
      chain.doFilter(request, content);
      tag(request, content);
    } finally {
      ALWAYS.forEach(response::setHeader);
      credential(request)
          .filter(MissionHubHeaders::mayCome)
          .ifPresent(it -> addSession(it, response));
      response.setHeader(
          "X-Runtime",
          String.format(Locale.ROOT, "%.6f", (System.nanoTime() - start) / 1_000_000_000.0));
    }
    content.copyBodyToResponse();
  }

  /** Whoever has no business here must not prolong a token that is short-lived elsewhere. */
  private static boolean mayCome(AuthenticatedCredential credential) {
    return credential.scopes().contains(Scope.PARTICIPANTS_READ)
        || credential.scopes().contains(Scope.PARTICIPANTS_WRITE);
  }

  private void addSession(AuthenticatedCredential credential, HttpServletResponse response) {
    Map<String, Object> claims = Map.of("user_id", credential.credentialId().toString());
    response.setHeader(
        SESSION,
        tokens.issue(
            AccessTokens.Audience.API, credential, credential.scopes(), SESSION_LIFETIME, claims));
    response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, SESSION);
  }

  /** Who was found to be calling, be it that they may not do what they asked for. */
  private Optional<AuthenticatedCredential> credential(HttpServletRequest request) {
    Authentication authentication = contexts.loadDeferredContext(request).get().getAuthentication();
    return authentication != null
            && authentication.getPrincipal() instanceof AuthenticatedCredential credential
        ? Optional.of(credential)
        : Optional.empty();
  }

  private static void tag(HttpServletRequest request, ContentCachingResponseWrapper content) {
    int status = content.getStatus();
    if (status != HttpStatus.OK.value() && status != HttpStatus.CREATED.value()) {
      return;
    }
    String tag = "W/\"" + DigestUtils.md5DigestAsHex(content.getContentAsByteArray()) + '"';
    content.setHeader(HttpHeaders.ETAG, tag);
    content.setHeader(HttpHeaders.CACHE_CONTROL, "max-age=0, private, must-revalidate");
    boolean read =
        HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    if (read && isKnown(request, tag)) {
      content.resetBuffer();
      content.setStatus(HttpStatus.NOT_MODIFIED.value());
    }
  }

  private static boolean isKnown(HttpServletRequest request, String tag) {
    String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    return known != null
        && Arrays.stream(known.split(","))
            .map(String::strip)
            .anyMatch(it -> it.equals("*") || weak(it).equals(tag));
  }

  /** Reads are compared weakly. */
  private static String weak(String tag) {
    return tag.startsWith("W/") ? tag : "W/" + tag;
  }
}
