package io.rollbook.server.console.participants;

import io.rollbook.audit.AuditFields;
import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFieldType;
import io.rollbook.server.console.Moments;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names and values of fields, as {@link AuditFields} has them, for people. */
@Component
class FieldTexts {

  private static final String CUSTOM = "customFields.";
  private static final Set<String> TOTALS = Set.of("totalBooked", "totalPaid", "totalBalance");
  private static final String BIRTH = "date_of_birth";

  private final MessageSource messages;
  private final Moments moments;

  FieldTexts(MessageSource messages, Moments moments) {
    this.messages = messages;
    this.moments = moments;
  }

  /** A field of a profile, a change or a comparison. */
  ShownField shown(
      String field,
      @Nullable Object value,
      @Nullable Object other,
      boolean differs,
      List<CustomField> definitions) {
    return new ShownField(
        label(field, definitions),
        text(field, value, definitions),
        text(field, other, definitions),
        differs);
  }

  /** What a field is called; custom ones as they were defined. */
  String label(String field, List<CustomField> definitions) {
    if (field.startsWith(CUSTOM)) {
      return custom(field, definitions)
          .map(CustomField::label)
          .orElse(field.substring(CUSTOM.length()));
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
  @Nullable String text(String field, @Nullable Object value, List<CustomField> definitions) {
    return value instanceof String kept && field.startsWith(CUSTOM)
        ? custom(field, definitions).map(it -> ofType(it.type(), kept)).orElse(kept)
        : text(field, value);
  }

  private static Optional<CustomField> custom(String field, List<CustomField> definitions) {
    String code = field.substring(CUSTOM.length());
    return definitions.stream().filter(it -> it.code().equals(code)).reduce((_, newer) -> newer);
  }

  private String ofType(CustomFieldType type, String kept) {
    return switch (type) {
      case BOOLEAN -> message(Boolean.parseBoolean(kept) ? "yes" : "no", kept);
      case DATE -> moments.day(LocalDate.parse(kept));
      case DECIMAL -> number(kept);
      // It may be a year or a number that somebody was given, which nobody groups.
      case INTEGER -> kept;
      case TEXT, NOTE, TIME, LIST, STATEMENT, SYSTEM_REFERENCE -> kept;
    };
  }

  private @Nullable String text(String field, @Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Boolean it -> message(it ? "yes" : "no", it.toString());
      case List<?> list ->
          list.stream().map(it -> text(field, it)).collect(Collectors.joining("\n"));
      case Map<?, ?> map -> parts(map);
      case String text when TOTALS.contains(field) -> total(text);
      case String text when field.equals(BIRTH) -> moments.day(LocalDate.parse(text));
      case String text when field.equals(AuditFields.STATUS) -> message("status." + text, text);
      case String text when field.equals("part.type") -> message("kind." + text, text);
      case String text when field.equals("gender") -> message("gender." + text, text);
      case Object other -> other.toString();
    };
  }

  /** What is known of one thing; what it is comes first, without a name. */
  private String parts(Map<?, ?> map) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>();
    map.forEach((name, value) -> rest.put(name.toString(), value));
    Stream<String> first = Stream.of();
    if (rest.get("amount") instanceof String amount
        && rest.get("currency") instanceof String currency) {
      first = Stream.of(money(amount, currency));
      rest.keySet().removeAll(List.of("amount", "currency"));
    } else if (rest.get("type") instanceof String type
        && rest.get("value") instanceof String value) {
      first = Stream.of(text("part.type", type) + ' ' + value);
      rest.keySet().removeAll(List.of("type", "value"));
    }
    return Stream.concat(
            first, rest.entrySet().stream().map(it -> part(it.getKey(), it.getValue())))
        .collect(Collectors.joining(", "));
  }

  private String part(String name, @Nullable Object value) {
    String called = message("part." + name, name);
    return Boolean.TRUE.equals(value) ? called : called + ": " + text("part." + name, value);
  }

  private static String total(String amountAndCurrency) {
    int space = amountAndCurrency.indexOf(' ');
    return space < 0
        ? amountAndCurrency
        : money(amountAndCurrency.substring(0, space), amountAndCurrency.substring(space + 1));
  }

  private static String money(String amount, String currency) {
    return Amounts.text(new BigDecimal(amount), currency, LocaleContextHolder.getLocale());
  }

  private static String number(String plain) {
    BigDecimal number = new BigDecimal(plain);
    NumberFormat format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
    format.setMinimumFractionDigits(number.scale());
    format.setMaximumFractionDigits(number.scale());
    return format.format(number);
  }

  private String message(String key, String fallback) {
    Locale locale = LocaleContextHolder.getLocale();
    return String.valueOf(messages.getMessage(key, null, fallback, locale));
  }
}
