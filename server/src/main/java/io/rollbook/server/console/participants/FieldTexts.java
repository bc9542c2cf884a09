package io.rollbook.server.console.participants;

import io.rollbook.audit.AuditFields;
import io.rollbook.customfield.CustomField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names and values of fields, as {@link AuditFields} has them, for people. */
@Component
class FieldTexts {

  private static final String CUSTOM = "customFields.";

  private final MessageSource messages;

  FieldTexts(MessageSource messages) {
    this.messages = messages;
  }

  /** What a field is called; custom ones as they were defined. */
  String label(String field, List<CustomField> definitions) {
    if (field.startsWith(CUSTOM)) {
      String code = field.substring(CUSTOM.length());
      return definitions.stream()
          .filter(it -> it.code().equals(code))
          .reduce((_, newer) -> newer)
          .map(CustomField::label)
          .orElse(code);
    }
    int dot = field.indexOf('.');
    String whole = message("field." + field, "");
    if (!whole.isEmpty() || dot < 0) {
      return whole.isEmpty() ? field : whole;
    }
    return message("field." + field.substring(0, dot), field.substring(0, dot))
        + ' '
        + field.substring(dot + 1);
  }

  /** A value in one or more lines; null if there is none. */
  @Nullable String text(String field, @Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Boolean it -> message(it ? "yes" : "no", it.toString());
      case List<?> list ->
          list.stream().map(it -> text(field, it)).collect(Collectors.joining("\n"));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(it -> part(it.getKey(), it.getValue()))
              .collect(Collectors.joining(", "));
      case String text when field.equals(AuditFields.STATUS) -> message("status." + text, text);
      case String text when field.equals("part.type") -> message("kind." + text, text);
      case String text when field.equals("gender") -> message("gender." + text, text);
      case Object other -> other.toString();
    };
  }

  private String part(Object name, @Nullable Object value) {
    return message("part." + name, name.toString()) + ": " + text("part." + name, value);
  }

  private String message(String key, String fallback) {
    Locale locale = LocaleContextHolder.getLocale();
    return String.valueOf(messages.getMessage(key, null, fallback, locale));
  }
}
