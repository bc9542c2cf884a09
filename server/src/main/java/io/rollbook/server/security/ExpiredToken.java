package io.rollbook.server.security;

import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;

/** A token that was in force once. */
final class ExpiredToken extends BadOpaqueTokenException {

  private static final long serialVersionUID = 1L;

  ExpiredToken() {
    super("The token has expired");
  }
}
