package io.rollbook.server.console.access;

import io.rollbook.server.console.Console;
import io.rollbook.server.security.AccessTokens;
import io.rollbook.server.security.AccessTokens.Audience;
import io.rollbook.server.security.AuthenticatedCredential;
import io.rollbook.server.security.CredentialCache;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookie that says who has signed in: a signed token, which every node can open. */
@Component
class SessionCookie {

  static final String NAME = "rollbook-console";

  /** A working day. */
  static final Duration LIFETIME = Duration.ofHours(12);

  private final AccessTokens tokens;
  private final CredentialCache credentials;

  SessionCookie(AccessTokens tokens, CredentialCache credentials) {
    this.tokens = tokens;
    this.credentials = credentials;
  }

  /** Who has signed in, if the credential is still in force. */
  Optional<AuthenticatedCredential> read(HttpServletRequest request) {
    @Nullable Cookie cookie = WebUtils.getCookie(request, NAME);
    if (cookie == null) {
      return Optional.empty();
    }
    try {
      return credentials.findSigned(cookie.getValue(), Audience.CONSOLE);
    } catch (BadOpaqueTokenException e) {
      return Optional.empty();
    }
  }

  void write(
      AuthenticatedCredential credential,
      HttpServletRequest request,
      HttpServletResponse response) {
    String token =
        tokens.issue(Audience.CONSOLE, credential, credential.scopes(), LIFETIME, Map.of());
    add(token, LIFETIME, request, response);
  }

  void clear(HttpServletRequest request, HttpServletResponse response) {
    add("", Duration.ZERO, request, response);
  }

  /** Lax, so that a link in a mail finds one signed in; what changes anything is a form's token. */
  private static void add(
      String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(NAME, value)
            .path(Console.PATH)
            .maxAge(age)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build()
            .toString());
  }
}
