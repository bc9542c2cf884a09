package io.rollbook.customfield;

import io.rollbook.participant.DetailRules;
import io.rollbook.participant.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How fields may be defined. Violations name the components of {@link FieldSettings} or "code". */
public final class DefinitionRules {

  /** The most options that a list can have. */
  public static final int MAX_OPTIONS = 500;

  static final String CODE = "code";
  static final String LABEL = "label";
  static final String OPTIONS = "options";
  static final String DEFAULT = "default";
  static final String MANDATORY = "mandatory";

  private static final String BLANK = "can't be blank";
  private static final Pattern CODE_FORM = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{Nd}_]{0,99}");

  private DefinitionRules() {}

  /** What is wrong with a code, apart from its being another one's; empty if nothing is. */
  public static List<Violation> checkCode(String code) {
    if (code.isEmpty()) {
      return List.of(new Violation(CODE, BLANK));
    }
    if (!CODE_FORM.matcher(code).matches()) {
      return List.of(
          new Violation(
              CODE, "should be a letter, and then at most 99 letters, digits and underscores"));
    }
    return StandardNames.contains(code)
        ? List.of(new Violation(CODE, "is the name of a standard value"))
        : List.of();
  }

  /**
   * The settings in the form in which they are kept: texts without blanks around them, the default
   * as the type keeps values. A default that is none of the type's stays as it is.
   */
  public static FieldSettings settled(CustomFieldType type, FieldSettings settings) {
    List<FieldOption> options =
        settings.options().stream()
            .map(it -> new FieldOption(it.code().strip(), it.label().strip()))
            .toList();
    String given = settings.defaultValue();
    String kept =
        given == null || given.isBlank()
            ? null
            : FieldValues.form(type, options, given).orElse(given);
    return new FieldSettings(
        settings.label().strip(), options, kept, settings.mandatory(), settings.readOnly());
  }

  /** What is wrong with settled settings; empty if nothing is. */
  public static List<Violation> check(CustomFieldType type, FieldSettings settings) {
    List<Violation> violations = new ArrayList<>(checkText(LABEL, settings.label()));
    violations.addAll(checkOptions(type, settings.options()));
    violations.addAll(checkDefault(type, settings));
    if (settings.mandatory() && type == CustomFieldType.STATEMENT) {
      violations.add(new Violation(MANDATORY, "cannot be true of a statement"));
    } else if (settings.mandatory() && settings.readOnly() && settings.defaultValue() == null) {
      violations.add(
          new Violation(MANDATORY, "cannot be true of a read-only field without a default"));
    }
    return violations;
  }

  private static List<Violation> checkOptions(CustomFieldType type, List<FieldOption> options) {
    if (type != CustomFieldType.LIST) {
      return options.isEmpty() ? List.of() : List.of(new Violation(OPTIONS, "are for a list only"));
    }
    if (options.isEmpty()) {
      return List.of(new Violation(OPTIONS, BLANK));
    }
    if (options.size() > MAX_OPTIONS) {
      return List.of(new Violation(OPTIONS, "should have at most " + MAX_OPTIONS + " item(s)"));
    }
    List<Violation> violations = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    Set<String> labels = new HashSet<>();
    for (int index = 0; index < options.size(); index++) {
      FieldOption option = options.get(index);
      String name = OPTIONS + '[' + index + "].";
      violations.addAll(checkUnique(name + CODE, option.code(), codes));
      violations.addAll(checkUnique(name + LABEL, option.label(), labels));
    }
    return violations;
  }

  private static List<Violation> checkUnique(String name, String text, Set<String> others) {
    List<Violation> violations = checkText(name, text);
    return violations.isEmpty() && !others.add(text)
        ? List.of(new Violation(name, "is another option's too"))
        : violations;
  }

  private static List<Violation> checkDefault(CustomFieldType type, FieldSettings settings) {
    @Nullable String value = settings.defaultValue();
    if (value == null) {
      return type == CustomFieldType.STATEMENT ? List.of(new Violation(DEFAULT, BLANK)) : List.of();
    }
    Optional<String> form = FieldValues.form(type, settings.options(), value);
    return Objects.equals(form.orElse(null), value)
        ? FieldValues.check(type, DEFAULT, value)
        : List.of(new Violation(DEFAULT, "is invalid"));
  }

  private static List<Violation> checkText(String name, String text) {
    return text.isEmpty() ? List.of(new Violation(name, BLANK)) : DetailRules.checkLine(name, text);
  }
}
