package io.rollbook.server.console.fields;

import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.FieldOption;
import io.rollbook.customfield.FieldSettings;
import io.rollbook.server.console.Forms;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form of a definition.
 *
 * @param options rows with a code or a label; empty rows are not among them
 * @param rows how many rows for options there are
 * @param since when the definition was last changed before the form was opened; empty for a new one
 * @param errors by the name of the member, as the definition's rules have it
 */
record FieldForm(
    String code,
    String type,
    String label,
    List<FieldOption> options,
    int rows,
    String defaultValue,
    boolean mandatory,
    boolean readOnly,
    String since,
    Map<String, List<String>> errors) {

  /** Whoever needs more rows than are there asks for some more. */
  private static final int SPARE = 3;

  static FieldForm empty() {
    return new FieldForm("", "text", "", List.of(), SPARE, "", false, false, "", Map.of());
  }

  static FieldForm of(CustomField field) {
    FieldSettings settings = field.settings();
    @Nullable String value = settings.defaultValue();
    return new FieldForm(
        field.code(),
        field.type().label(),
        settings.label(),
        settings.options(),
        settings.options().size() + SPARE,
        value == null ? "" : value,
        settings.mandatory(),
        settings.readOnly(),
        field.updatedAt().toString(),
        Map.of());
  }

  static FieldForm read(HttpServletRequest request) {
    List<FieldOption> options = options(request);
    return new FieldForm(
        Forms.text(request, "code"),
        Forms.text(request, "type"),
        Forms.text(request, "label"),
        options,
        options.size() + SPARE,
        Forms.text(request, "default"),
        Forms.ticked(request, "mandatory"),
        Forms.ticked(request, "readOnly"),
        Forms.text(request, "since"),
        Map.of());
  }

  private static List<FieldOption> options(HttpServletRequest request) {
    String @Nullable [] codes = request.getParameterValues("optionCode");
    String @Nullable [] labels = request.getParameterValues("optionLabel");
    List<FieldOption> options = new ArrayList<>();
    for (int i = 0; codes != null && labels != null && i < codes.length; i++) {
      String code = Forms.normal(codes[i]);
      String label = i < labels.length ? Forms.normal(labels[i]) : "";
      if (!code.isEmpty() || !label.isEmpty()) {
        options.add(new FieldOption(code, label));
      }
    }
    return options;
  }

  FieldSettings settings() {
    return new FieldSettings(
        label, options, defaultValue.isEmpty() ? null : defaultValue, mandatory, readOnly);
  }

  FieldForm withMoreRows() {
    return with(options.size() + 2 * SPARE, since, errors);
  }

  FieldForm refused(Map<String, List<String>> why) {
    return with(rows, since, why);
  }

  /** As it stands here, over what somebody else has made of the definition meanwhile. */
  FieldForm over(CustomField newer) {
    return with(rows, newer.updatedAt().toString(), errors);
  }

  private FieldForm with(int count, String base, Map<String, List<String>> why) {
    return new FieldForm(
        code, type, label, options, count, defaultValue, mandatory, readOnly, base, why);
  }
}
