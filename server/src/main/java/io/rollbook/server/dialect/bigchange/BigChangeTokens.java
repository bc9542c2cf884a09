package io.rollbook.server.dialect.bigchange;

import io.rollbook.server.security.AccessTokens;
import io.rollbook.server.security.AuthenticatedCredential;
import io.rollbook.server.security.CredentialCache;
import io.rollbook.workspace.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Short-lived tokens for clients (OAuth 2.0 client credentials). */
@RestController
class BigChangeTokens implements BigChangeTokensDocs {

  static final String PATH = "/auth/tokens";

  private static final Duration LIFETIME = Duration.ofHours(1);

  /** What a token from here can be good for: this API and no other. */
  private static final Set<Scope> SCOPES = EnumSet.of(Scope.PERSONS_READ, Scope.PERSONS_WRITE);

  private final CredentialCache credentials;
  private final AccessTokens tokens;

  BigChangeTokens(CredentialCache credentials, AccessTokens tokens) {
    this.credentials = credentials;
    this.tokens = tokens;
  }

  @Override
  @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  public ResponseEntity<Map<String, Object>> issue(HttpServletRequest request) {
    TokenForm form = TokenForm.of(request);
    String grant = form.value("grant_type");
    if (grant == null) {
      throw TokenRefused.invalidRequest("grant_type is required");
    }
    if (!grant.equals("client_credentials")) {
      throw TokenRefused.unsupportedGrantType();
    }
    ClientCredentials client = ClientCredentials.of(request, form);
    AuthenticatedCredential credential =
        credentials
            .findClient(client.id(), client.secret())
            .orElseThrow(TokenRefused::invalidClient);
    Set<Scope> scopes = scopes(form.value("scope"), credential);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(
        "access_token",
        tokens.issue(AccessTokens.Audience.API, credential, scopes, LIFETIME, Map.of()));
    body.put("token_type", "Bearer");
    body.put("expires_in", LIFETIME.toSeconds());
    body.put("scope", scopes.stream().map(Scope::label).collect(Collectors.joining(" ")));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.PRAGMA, "no-cache")
        .body(body);
  }

  /** All that the client may have, or what it wishes for of that. */
  private static Set<Scope> scopes(@Nullable String wished, AuthenticatedCredential credential) {
    Set<Scope> allowed = EnumSet.copyOf(SCOPES);
    allowed.retainAll(credential.scopes());
    Set<String> labels = wished == null ? Set.of() : Set.copyOf(List.of(wished.split(" ", -1)));
    Set<Scope> scopes =
        allowed.stream()
            .filter(it -> wished == null || labels.contains(it.label()))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    if (scopes.isEmpty() || (wished != null && scopes.size() < labels.size())) {
      throw TokenRefused.invalidScope();
    }
    return scopes;
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> refuse(TokenRefused refused) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(refused.status())
            .contentType(MediaType.APPLICATION_JSON)
            .cacheControl(CacheControl.noStore());
    if (refused.status() == HttpStatus.UNAUTHORIZED) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"rollbook\"");
    }
    return answer.body(TokenErrors.error(refused.error(), refused.description()));
  }
}
