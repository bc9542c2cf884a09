package io.rollbook.server.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/** Lists of one. */
final class Only {

  private Only() {}

  /** The only element of a list. */
  static JsonNode in(JsonNode list) {
    assertThat(list).hasSize(1);
    return list.get(0);
  }
}
