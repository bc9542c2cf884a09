package io.rollbook.server.dialect.shocklogic;

import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFieldType;
import io.rollbook.customfield.FieldValues;
import io.rollbook.customfield.StandardNames;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The project's custom fields, to be found by any spelling of their codes. */
record UserFields(List<CustomField> definitions) {

  private static final String ATTRIBUTE = UserFields.class.getName();

  UserFields {
    definitions = List.copyOf(definitions);
  }

  /** What the request was found to be about; nothing if it is not about fields. */
  static UserFields of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof UserFields fields
        ? fields
        : new UserFields(List.of());
  }

  /** Remembers the fields with the request, so that its errors can name them. */
  UserFields rememberedIn(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
    return this;
  }

  /** The field that a value may be given for; codes may differ in nothing but underscores. */
  Optional<CustomField> named(String name) {
    String comparable = StandardNames.comparable(name);
    return answerable()
        .filter(it -> it.code().equalsIgnoreCase(name))
        .findFirst()
        .or(
            () ->
                answerable()
                    .filter(it -> StandardNames.comparable(it.code()).equals(comparable))
                    .findFirst());
  }

  /** The code of the field that a violation is about. */
  Optional<String> codeInViolation(String field) {
    return definitions.stream()
        .filter(it -> FieldValues.nameInViolations(it.number()).equals(field))
        .map(CustomField::code)
        .findFirst();
  }

  private Stream<CustomField> answerable() {
    return definitions.stream()
        .filter(CustomField::active)
        .filter(it -> !it.settings().readOnly() && it.type() != CustomFieldType.STATEMENT);
  }
}
