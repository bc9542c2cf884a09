package io.rollbook.server.dialect.missionhub;

import io.rollbook.server.security.TokenSource;
import io.rollbook.server.web.BoundedBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The token as the member {@code access_token} of the query or of the body. */
@Component
class BodyOrQueryToken implements TokenSource {

  private static final String NAME = "access_token";

  private final JsonMapper json;

  BodyOrQueryToken(JsonMapper json) {
    this.json = json;
  }

  @Override
  public boolean covers(String path) {
    return path.startsWith("/apis/v4/");
  }

  @Override
  public @Nullable String find(HttpServletRequest request) {
    String inQuery = request.getParameter(NAME);
    return inQuery == null ? inBody(request) : inQuery;
  }

  private @Nullable String inBody(HttpServletRequest request) {
    try {
      byte[] body = BoundedBody.peek(request);
      if (body.length == 0) {
        return null;
      }
      JsonNode token = json.readTree(body).get(NAME);
      return token != null && token.isString() ? token.asString() : null;
    } catch (JacksonException e) {
      // What is wrong with the body is for those to hear who may send one.
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
