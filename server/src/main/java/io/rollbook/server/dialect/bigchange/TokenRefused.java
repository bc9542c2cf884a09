package io.rollbook.server.dialect.bigchange;

import org.springframework.http.HttpStatus;

/** A request for a token that cannot be granted, with OAuth's name for the reason. */
final class TokenRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String error;

  private TokenRefused(HttpStatus status, String error, String description) {
    super(description, null, false, false);
    this.status = status;
    this.error = error;
  }

  static TokenRefused invalidRequest(String description) {
    return new TokenRefused(HttpStatus.BAD_REQUEST, TokenErrors.INVALID_REQUEST, description);
  }

  static TokenRefused wrongMediaType() {
    return new TokenRefused(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        TokenErrors.INVALID_REQUEST,
        "The body must be application/x-www-form-urlencoded");
  }

  static TokenRefused unsupportedGrantType() {
    return new TokenRefused(
        HttpStatus.BAD_REQUEST, "unsupported_grant_type", "Only client_credentials is supported");
  }

  static TokenRefused invalidClient() {
    return new TokenRefused(
        HttpStatus.UNAUTHORIZED,
        TokenErrors.INVALID_CLIENT,
        "The client is unknown, or its secret is wrong");
  }

  static TokenRefused invalidScope() {
    return new TokenRefused(
        HttpStatus.BAD_REQUEST, "invalid_scope", "The client may not have this scope");
  }

  HttpStatus status() {
    return status;
  }

  /** As RFC 6749 calls it. */
  String error() {
    return error;
  }

  /** For people. */
  String description() {
    return String.valueOf(getMessage());
  }
}
