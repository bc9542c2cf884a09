package io.rollbook.server.web;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Requests that are nearly right: what an operation describes, with one thing wrong. */
final class Mutations {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "x".repeat(256),
          "x".repeat(20_000),
          "\u0000",
          "\ud800",
          "\u202e\u0007",
          "😀",
          "' OR 1=1 --",
          "<script>",
          "${jndi:ldap://localhost}",
          "-1",
          "1e400",
          "NaN",
          "9223372036854775808",
          "2026-02-30",
          "00000000-0000-0000-0000-000000000000",
          "../../etc/passwd",
          "%00",
          "a@b");

  private static final List<JsonNode> VALUES = values();

  private Mutations() {}

  private static List<JsonNode> values() {
    List<JsonNode> values = new ArrayList<>();
    TEXTS.forEach(it -> values.add(NODES.stringNode(it)));
    values.add(NODES.nullNode());
    values.add(NODES.booleanNode(true));
    values.add(NODES.numberNode(-1));
    values.add(NODES.numberNode(0));
    values.add(NODES.numberNode(1.5));
    values.add(NODES.numberNode(Double.MAX_VALUE));
    values.add(NODES.numberNode(BigInteger.TWO.pow(200)));
    values.add(NODES.arrayNode());
    values.add(NODES.arrayNode().add(NODES.nullNode()).add(NODES.objectNode()));
    values.add(NODES.objectNode());
    values.add(nested(400));
    return values;
  }

  private static JsonNode nested(int depth) {
    JsonNode node = NODES.objectNode();
    for (int i = 0; i < depth; i++) {
      node = NODES.arrayNode().add(node);
    }
    return node;
  }

  /** A body; shown by its beginning. */
  record Body(String mediaType, byte[] content) {
    @Override
    public String toString() {
      String text = new String(content, StandardCharsets.UTF_8);
      return mediaType + ' ' + text.substring(0, Math.min(text.length(), 300));
    }
  }

  /** The examples with one member missing or wrong, and bodies that are wrong as a whole. */
  static Stream<Body> bodies(JsonNode operation) {
    return operation
        .at("/requestBody/content")
        .propertyStream()
        .filter(it -> it.getKey().contains("json"))
        .flatMap(
            content ->
                Stream.concat(
                        examples(content.getValue()).flatMap(Mutations::mutated), wrongAsAWhole())
                    .map(it -> new Body(content.getKey(), it)));
  }

  private static Stream<JsonNode> examples(JsonNode content) {
    Stream<JsonNode> named = content.path("examples").valueStream().map(it -> it.get("value"));
    Stream<JsonNode> single = Stream.of(content.path("example"));
    return Stream.concat(named, single)
        .map(it -> it.isString() ? JsonMapper.shared().readTree(it.asString()) : it)
        .filter(JsonNode::isObject);
  }

  private static Stream<byte[]> wrongAsAWhole() {
    return Stream.of(
            "",
            "{",
            "[]",
            "null",
            "\"x\"",
            "1",
            "{}",
            "{\"a\":1,\"a\":2}",
            "{}{}",
            "\u0000",
            "[{}]",
            "{\"a\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}")
        .map(it -> it.getBytes(StandardCharsets.UTF_8));
  }

  private static Stream<byte[]> mutated(JsonNode example) {
    List<byte[]> all = new ArrayList<>();
    mutate(example, example, all);
    return all.stream();
  }

  /** Changes each member of a node in turn, and writes the whole each time. */
  private static void mutate(JsonNode whole, JsonNode node, List<byte[]> all) {
    if (node instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        JsonNode member = object.get(name);
        object.remove(name);
        all.add(bytes(whole));
        for (JsonNode value : VALUES) {
          object.set(name, value);
          all.add(bytes(whole));
        }
        object.set(name, member);
        mutate(whole, member, all);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode element = array.get(i);
        for (JsonNode value : VALUES) {
          array.set(i, value);
          all.add(bytes(whole));
        }
        array.set(i, element);
        mutate(whole, element, all);
      }
    }
  }

  /** Lone surrogates stay what they are only as escapes. */
  private static byte[] bytes(JsonNode node) {
    return node.toString().replace("\ud800", "\\ud800").getBytes(StandardCharsets.UTF_8);
  }

  /** Queries with one parameter of the operation wrong. */
  static Stream<String> queries(JsonNode operation) {
    return operation
        .path("parameters")
        .valueStream()
        .filter(it -> it.path("in").asString("").equals("query"))
        .map(it -> it.get("name").asString())
        .flatMap(name -> TEXTS.stream().map(it -> '?' + encoded(name) + '=' + encoded(it)));
  }

  /** Paths with one variable wrong. */
  static Stream<String> paths(String path, String filled) {
    List<String> mutated = new ArrayList<>();
    String[] names = path.split("/", -1);
    String[] values = filled.split("/", -1);
    for (int i = 0; i < names.length; i++) {
      if (names[i].startsWith("{")) {
        String value = values[i];
        for (String text : TEXTS) {
          values[i] = encoded(text);
          mutated.add(String.join("/", values));
        }
        values[i] = value;
      }
    }
    return mutated.stream();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
