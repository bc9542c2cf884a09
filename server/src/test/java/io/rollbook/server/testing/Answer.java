package io.rollbook.server.testing;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answered. */
public record Answer(HttpResponse<String> response) {

  private static final JsonMapper JSON = JsonMapper.shared();

  public int status() {
    return response.statusCode();
  }

  public String body() {
    return response.body();
  }

  public JsonNode json() {
    return JSON.readTree(response.body());
  }

  /** The part of the body that a JSON pointer names. */
  public JsonNode at(String pointer) {
    return json().at(pointer);
  }

  /** The text that a JSON pointer names. */
  public String text(String pointer) {
    return at(pointer).asString();
  }

  /** A header; empty if it is absent. */
  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
