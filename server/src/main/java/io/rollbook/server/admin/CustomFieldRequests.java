package io.rollbook.server.admin;

import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFieldType;
import io.rollbook.customfield.FieldOption;
import io.rollbook.customfield.FieldSettings;
import io.rollbook.server.web.JsonBodies;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the bodies with which custom fields are defined and changed. What values they may have is
 * for the definition's own rules.
 */
@Component
class CustomFieldRequests {

  /** A definition as it is asked for. */
  record NewField(String code, CustomFieldType type, FieldSettings settings) {}

  private static final FieldSettings NOTHING = new FieldSettings("", List.of(), null, false, false);

  private final JsonBodies json;

  CustomFieldRequests(JsonBodies json) {
    this.json = json;
  }

  /**
   * Reads a definition; without "options", "default", "mandatory" and "readOnly" it has none of
   * these.
   *
   * @throws RequestRefused if it is something else
   */
  NewField definition(byte[] body) {
    Reading reading = new Reading(json.object(body));
    String code = reading.text("code", "");
    String type = reading.text("type", "");
    if (type.isEmpty()) {
      reading.refuse("type", Reading.BLANK);
    } else if (CustomFieldType.of(type).isEmpty()) {
      reading.refuse("type", Reading.INVALID);
    }
    FieldSettings settings = reading.settings(NOTHING);
    reading.check();
    return new NewField(code, CustomFieldType.of(type).orElseThrow(), settings);
  }

  /**
   * Reads what to change about a definition: members that are absent are kept.
   *
   * @throws RequestRefused if it is something else
   */
  UnaryOperator<FieldSettings> change(byte[] body, CustomField field) {
    ObjectNode object = json.object(body);
    Reading reading = new Reading(object);
    reading.refuseChange("code", field.code());
    reading.refuseChange("type", field.type().label());
    reading.settings(field.settings());
    reading.check();
    return before -> new Reading(object).settings(before);
  }

  /** Collects what is wrong with a body. */
  private static final class Reading {

    static final String BLANK = "can't be blank";
    static final String INVALID = "is invalid";

    private final ObjectNode body;
    private final Map<String, List<String>> errors = new LinkedHashMap<>();

    Reading(ObjectNode body) {
      this.body = body;
    }

    FieldSettings settings(FieldSettings before) {
      return new FieldSettings(
          text("label", before.label()),
          options(before.options()),
          value(before.defaultValue()),
          bool("mandatory", before.mandatory()),
          bool("readOnly", before.readOnly()));
    }

    /** Null is the same as an empty text. */
    String text(String member, String before) {
      JsonNode node = body.get(member);
      if (node == null) {
        return before;
      }
      if (!node.isString() && !node.isNull()) {
        refuse(member, INVALID);
      }
      return node.isString() ? node.asString() : "";
    }

    private boolean bool(String member, boolean before) {
      JsonNode node = body.get(member);
      if (node == null) {
        return before;
      }
      if (!node.isBoolean()) {
        refuse(member, INVALID);
      }
      return node.isBoolean() && node.asBoolean();
    }

    /** Values travel as texts; a number or a truth value is taken for the text that it is. */
    private @Nullable String value(@Nullable String before) {
      JsonNode node = body.get("default");
      if (node == null) {
        return before;
      }
      if (node.isContainer()) {
        refuse("default", INVALID);
      }
      return node.isNull() || node.isContainer() ? null : node.asString();
    }

    private List<FieldOption> options(List<FieldOption> before) {
      JsonNode node = body.get("options");
      if (node == null) {
        return before;
      }
      List<FieldOption> options = new ArrayList<>();
      if (!node.isArray() && !node.isNull()) {
        refuse("options", INVALID);
      }
      for (JsonNode option : node) {
        JsonNode code = option.path("code");
        JsonNode label = option.path("label");
        if (code.isString() && label.isString()) {
          options.add(new FieldOption(code.asString(), label.asString()));
        } else {
          refuse("options[" + options.size() + "]", INVALID);
          break;
        }
      }
      return options;
    }

    void refuseChange(String member, String value) {
      if (!text(member, value).equals(value)) {
        refuse(member, "cannot be changed");
      }
    }

    void refuse(String member, String message) {
      errors.put(member, List.of(message));
    }

    void check() {
      if (!errors.isEmpty()) {
        throw new RequestRefused(Problem.invalid(errors));
      }
    }
  }
}
