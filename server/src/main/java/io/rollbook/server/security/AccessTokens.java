package io.rollbook.server.security;

import io.rollbook.workspace.Scope;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Signed tokens that stand for a credential for a while. */
@Component
public class AccessTokens {

  /**
   * A new token.
   *
   * @param credential for whom; the token is worth nothing once it is revoked
   * @param scopes no more than the credential's own
   * @param claims to be in the token too
   */
  public String issue(
      AuthenticatedCredential credential,
      Set<Scope> scopes,
      Duration lifetime,
      Map<String, Object> claims) {
    throw new UnsupportedOperationException();
  }
}
