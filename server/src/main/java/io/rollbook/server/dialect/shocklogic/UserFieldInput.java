package io.rollbook.server.dialect.shocklogic;

import io.rollbook.customfield.CustomFieldType;
import io.rollbook.customfield.FieldOption;
import io.rollbook.customfield.FieldSettings;
import io.rollbook.customfield.StandardNames;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A user field as a client defines it; its members are known in any spelling. */
record UserFieldInput(String code, CustomFieldType type, FieldSettings settings) {

  static final String CODE = "Code";
  static final String LABEL = "Label";
  static final String TYPE = "Type";
  static final String OPTIONS = "Options";
  static final String DEFAULT = "Default";
  static final String MANDATORY = "Mandatory";
  static final String READ_ONLY = "Read_Only";

  private static final Pattern WORD = Pattern.compile("\\b[a-z]+");
  private static final String BLANK = "can't be blank";
  private static final String INVALID = "is invalid";

  /**
   * Reads a definition; without a label, its code is what people see.
   *
   * @throws RequestRefused with 422 if members are missing or of the wrong kind
   */
  static UserFieldInput read(ObjectNode body) {
    Map<String, List<String>> errors = new LinkedHashMap<>();
    String code = text(body, CODE, errors);
    String label = text(body, LABEL, errors);
    String typeName = text(body, TYPE, errors);
    if (code == null) {
      errors.putIfAbsent(CODE, List.of(BLANK));
    }
    Optional<CustomFieldType> type = Optional.ofNullable(typeName).flatMap(UserFieldType::of);
    if (type.isEmpty()) {
      errors.putIfAbsent(TYPE, List.of(typeName == null ? BLANK : INVALID));
    }
    FieldSettings settings =
        new FieldSettings(
            label == null ? Objects.requireNonNullElse(code, "") : label,
            options(member(body, OPTIONS), errors),
            text(body, DEFAULT, errors),
            truth(body, MANDATORY, errors),
            truth(body, READ_ONLY, errors));
    if (!errors.isEmpty()) {
      throw new RequestRefused(Problem.invalid(errors));
    }
    return new UserFieldInput(Objects.requireNonNull(code), type.orElseThrow(), settings);
  }

  /** What is called so in violations of definitions, such as "options[0].code", is called here. */
  static String nameOf(String field) {
    return WORD.matcher(field).replaceAll(word -> capitalized(word.group()));
  }

  private static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static @Nullable JsonNode member(ObjectNode object, String name) {
    String comparable = StandardNames.comparable(name);
    return object.properties().stream()
        .filter(it -> StandardNames.comparable(it.getKey()).equals(comparable))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** Null if it is absent, null or blank. */
  private static @Nullable String text(
      ObjectNode object, String name, Map<String, List<String>> errors) {
    AtomicReference<@Nullable String> text = new AtomicReference<>();
    JsonNode node = member(object, name);
    if (node != null) {
      Texts.read(name, node, errors, it -> text.set(it == null ? null : it.strip()));
    }
    return text.get();
  }

  private static boolean truth(ObjectNode object, String name, Map<String, List<String>> errors) {
    JsonNode node = member(object, name);
    if (node != null && !node.isNull() && !node.isBoolean()) {
      errors.put(name, List.of(INVALID));
    }
    return node != null && node.isBoolean() && node.asBoolean();
  }

  /** Each option is a text, or an object with code and label. */
  private static List<FieldOption> options(
      @Nullable JsonNode node, Map<String, List<String>> errors) {
    List<FieldOption> options = new ArrayList<>();
    if (node == null || node.isNull()) {
      return options;
    }
    if (!node.isArray()) {
      errors.put(OPTIONS, List.of(INVALID));
      return options;
    }
    for (JsonNode element : node) {
      option(element).ifPresentOrElse(options::add, () -> errors.put(OPTIONS, List.of(INVALID)));
    }
    return options;
  }

  private static Optional<FieldOption> option(JsonNode node) {
    if (node instanceof ObjectNode object) {
      Map<String, List<String>> errors = new LinkedHashMap<>();
      String code = text(object, CODE, errors);
      String label = text(object, LABEL, errors);
      String either = code == null ? label : code;
      return errors.isEmpty() && either != null
          ? Optional.of(new FieldOption(either, label == null ? either : label))
          : Optional.empty();
    }
    String text = node.isArray() ? null : Texts.text(node);
    return text == null ? Optional.empty() : Optional.of(new FieldOption(text, text));
  }
}
