package io.rollbook.server.dialect.bigchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The body of a request for a token: a form in which nothing is said twice. */
final class TokenForm {

  private final Map<String, String[]> parameters;

  private TokenForm(Map<String, String[]> parameters) {
    this.parameters = parameters;
  }

  /**
   * Reads the form.
   *
   * @throws TokenRefused if there is none, if a parameter is repeated, or if there are parameters
   *     in the address, where secrets get logged
   */
  static TokenForm of(HttpServletRequest request) {
    if (!isForm(request.getContentType())) {
      throw TokenRefused.wrongMediaType();
    }
    if (request.getQueryString() != null) {
      throw TokenRefused.invalidRequest("Parameters belong into the body");
    }
    Map<String, String[]> parameters = request.getParameterMap();
    if (parameters.values().stream().anyMatch(it -> it.length > 1)) {
      throw TokenRefused.invalidRequest("A parameter is given more than once");
    }
    return new TokenForm(parameters);
  }

  /** A parameter; null if it is absent or empty. */
  @Nullable String value(String name) {
    String[] values = parameters.get(name);
    return values == null || values[0].isEmpty() ? null : values[0];
  }

  private static boolean isForm(@Nullable String contentType) {
    try {
      return contentType != null
          && MediaType.APPLICATION_FORM_URLENCODED.includes(MediaType.parseMediaType(contentType));
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }
}
