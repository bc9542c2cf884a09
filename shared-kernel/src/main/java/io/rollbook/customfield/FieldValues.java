package io.rollbook.customfield;

import io.rollbook.participant.DetailRules;
import io.rollbook.participant.Violation;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values on their way into custom fields: checked against the definitions, and brought into the
 * form in which the types keep them.
 */
public final class FieldValues {

  private static final int MAX_TEXT = 4_000;
  private static final int MAX_REFERENCE = 255;
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,19}");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,10})?");
  private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}(:[0-9]{2})?");
  private static final DateTimeFormatter ISO_DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter SLASHED_DATE =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final Map<Long, CustomField> definitions;
  private final Map<Long, @Nullable String> kept = new TreeMap<>();
  private final List<Violation> violations = new ArrayList<>();

  private FieldValues(List<CustomField> definitions) {
    this.definitions =
        definitions.stream().collect(Collectors.toMap(CustomField::number, Function.identity()));
  }

  /**
   * Values for a participant that is there.
   *
   * @param given by number of the definition; null or blank takes the value away
   */
  public static FieldValues forChange(
      List<CustomField> definitions, Map<Long, @Nullable String> given) {
    FieldValues values = new FieldValues(definitions);
    given.forEach(values::take);
    return values;
  }

  /**
   * Values for a new participant, defaults included.
   *
   * @param mandatory whether those must be there that the definitions demand
   */
  public static FieldValues forRegistration(
      List<CustomField> definitions, Map<Long, @Nullable String> given, boolean mandatory) {
    Map<Long, @Nullable String> present = new HashMap<>(given);
    present.values().removeIf(it -> it == null || it.isBlank());
    FieldValues values = forChange(definitions, present);
    for (CustomField field : definitions) {
      boolean open =
          field.active()
              && field.type() != CustomFieldType.STATEMENT
              && !present.containsKey(field.number());
      if (open && field.settings().defaultValue() != null) {
        values.kept.put(field.number(), field.settings().defaultValue());
      } else if (open && mandatory && field.settings().mandatory()) {
        values.refuse(field.number(), "can't be blank");
      }
    }
    return values;
  }

  /** The field in a {@link Violation} that is about a custom field. */
  public static String nameInViolations(long number) {
    return "customFields." + number;
  }

  public List<Violation> violations() {
    return List.copyOf(violations);
  }

  /** The values as they are to be kept; null where one is to be taken away. */
  public Map<Long, @Nullable String> kept() {
    return kept;
  }

  private void take(Long number, @Nullable String value) {
    CustomField field = definitions.get(number);
    if (field == null || !field.active()) {
      refuse(number, "is unknown");
    } else if (field.settings().readOnly() || field.type() == CustomFieldType.STATEMENT) {
      refuse(number, "is read-only");
    } else if (value == null || value.isBlank()) {
      if (field.settings().mandatory()) {
        refuse(number, "can't be blank");
      }
      kept.put(number, null);
    } else {
      take(field, value);
    }
  }

  private void take(CustomField field, String value) {
    Optional<String> form = form(field.type(), field.settings().options(), value);
    if (form.isEmpty()) {
      refuse(field.number(), "is invalid");
      return;
    }
    violations.addAll(check(field.type(), nameInViolations(field.number()), form.get()));
    kept.put(field.number(), form.get());
  }

  private void refuse(long number, String message) {
    violations.add(new Violation(nameInViolations(number), message));
  }

  /** The form in which a type keeps a value; empty if the value is none of the type's. */
  static Optional<String> form(CustomFieldType type, List<FieldOption> options, String value) {
    String text = value.strip();
    return switch (type) {
      case TEXT, NOTE, STATEMENT, SYSTEM_REFERENCE -> Optional.of(value);
      case INTEGER -> INTEGER.matcher(text).matches() ? integer(text) : Optional.empty();
      case DECIMAL ->
          DECIMAL.matcher(text).matches()
              ? Optional.of(new BigDecimal(text).toPlainString())
              : Optional.empty();
      case BOOLEAN -> bool(text);
      case DATE -> date(text, ISO_DATE).or(() -> date(text, SLASHED_DATE));
      case TIME -> time(text);
      case LIST -> option(options, text);
    };
  }

  /** What is wrong with the length or the characters of a value; empty if nothing is. */
  static List<Violation> check(CustomFieldType type, String name, String value) {
    return switch (type) {
      case TEXT -> DetailRules.checkLine(name, value, MAX_TEXT);
      case SYSTEM_REFERENCE -> DetailRules.checkLine(name, value, MAX_REFERENCE);
      case NOTE, STATEMENT -> DetailRules.checkNote(name, value);
      case INTEGER, DECIMAL, BOOLEAN, DATE, TIME, LIST -> List.of();
    };
  }

  private static Optional<String> integer(String text) {
    try {
      return Optional.of(Long.toString(Long.parseLong(text)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> bool(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> Optional.of("true");
      case "false", "no", "0" -> Optional.of("false");
      default -> Optional.empty();
    };
  }

  private static Optional<String> date(String text, DateTimeFormatter format) {
    try {
      LocalDate date = LocalDate.parse(text, format);
      return date.getYear() > 0 && date.getYear() <= 9999
          ? Optional.of(date.toString())
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> time(String text) {
    try {
      return TIME.matcher(text).matches()
          ? Optional.of(LocalTime.parse(text).toString().substring(0, 5))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** By code or by label, as it stands there or in another case. */
  private static Optional<String> option(List<FieldOption> options, String text) {
    return options.stream()
        .filter(it -> it.code().equals(text))
        .findFirst()
        .or(() -> options.stream().filter(it -> it.label().equals(text)).findFirst())
        .or(() -> options.stream().filter(it -> it.code().equalsIgnoreCase(text)).findFirst())
        .or(() -> options.stream().filter(it -> it.label().equalsIgnoreCase(text)).findFirst())
        .map(FieldOption::code);
  }
}
