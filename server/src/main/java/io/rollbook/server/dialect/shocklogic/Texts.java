package io.rollbook.server.dialect.shocklogic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** All values are texts here; what JSON writes without quotes is taken for the text that it is. */
final class Texts {

  /** Beyond that, a number has no text of a sensible length. */
  private static final int MAX_SCALE = 1000;

  private Texts() {}

  /**
   * Hands on the text, or null for JSON's null and for nothing but blanks.
   *
   * @param name under which an object or an array is refused
   */
  static void read(
      String name,
      JsonNode value,
      Map<String, List<String>> errors,
      Consumer<@Nullable String> consumer) {
    if (value.isContainer()) {
      errors.put(name, List.of("must be a text"));
    } else {
      String text = text(value);
      consumer.accept(text == null || text.isBlank() ? null : text);
    }
  }

  /** The text of a value that is neither object nor array; null for JSON's null. */
  static @Nullable String text(JsonNode value) {
    if (value.isNull()) {
      return null;
    }
    return value.isFloatingPointNumber() ? text(value.decimalValue()) : value.asString();
  }

  private static String text(BigDecimal number) {
    return Math.abs(number.scale()) > MAX_SCALE ? number.toString() : number.toPlainString();
  }
}
