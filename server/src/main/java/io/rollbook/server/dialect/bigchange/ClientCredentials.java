package io.rollbook.server.dialect.bigchange;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/**
 * By what a client proves who it is: in the body, or by HTTP Basic (RFC 6749, section 2.3.1).
 *
 * @param id as the client was told
 * @param secret never to be shown
 */
record ClientCredentials(String id, String secret) {

  private static final String BASIC = "basic ";

  /**
   * Reads them. A bearer token, as clients may still send one from before, proves nothing here.
   *
   * @throws TokenRefused if there are none, if they are unreadable, or if there are some in both
   *     places
   */
  static ClientCredentials of(HttpServletRequest request, TokenForm form) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    String id = form.value("client_id");
    String secret = form.value("client_secret");
    if (header == null || !isBasic(header)) {
      if (id == null || secret == null) {
        throw TokenRefused.invalidClient();
      }
      return new ClientCredentials(id, secret);
    }
    ClientCredentials basic = ofBasic(header);
    if (secret != null || (id != null && !id.equals(basic.id))) {
      throw TokenRefused.invalidRequest("The client must authenticate in one way only");
    }
    return basic;
  }

  private static boolean isBasic(String header) {
    return (header + ' ').toLowerCase(Locale.ROOT).startsWith(BASIC);
  }

  /** Both are form-encoded before they are put together. */
  private static ClientCredentials ofBasic(String header) {
    try {
      byte[] decoded = Base64.getDecoder().decode(header.substring(BASIC.length() - 1).strip());
      String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
      if (parts.length < 2) {
        throw TokenRefused.invalidClient();
      }
      return new ClientCredentials(decoded(parts[0]), decoded(parts[1]));
    } catch (IllegalArgumentException e) {
      throw TokenRefused.invalidClient();
    }
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part, StandardCharsets.UTF_8);
  }

  /** Nothing of the secret. */
  @Override
  public String toString() {
    return "ClientCredentials[" + id + ']';
  }
}
