package io.rollbook.server.security;

import io.rollbook.eventlog.KeyedDigest;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Digests tokens as events keep them. */
@Component
public class TokenDigests {

  private final KeyedDigest digest;

  public TokenDigests(KeyedDigest digest) {
    this.digest = digest;
  }

  /** Keyed digest of a token, base64url. */
  public String of(String token) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.of("token", token));
  }
}
