package io.rollbook.query.profilevalues;

import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFieldType;
import io.rollbook.customfield.CustomFields;
import io.rollbook.customfield.StandardNames;
import io.rollbook.participant.InvalidDetails;
import io.rollbook.participant.ParticipantFilter;
import io.rollbook.participant.Violation;
import io.rollbook.workspace.WorkspaceId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds out which value of the flat document a filter means, and what is asked of it. */
@Component
class ValueConditions {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

  private final CustomFields fields;

  ValueConditions(CustomFields fields) {
    this.fields = fields;
  }

  /**
   * Adds the condition that a value is in the document.
   *
   * @throws InvalidDetails if the name is that of no standard value and of no custom field
   */
  void add(ParticipantFilter.ValueIs filter, WorkspaceId workspace, Conditions conditions) {
    if (StandardNames.contains(filter.name())) {
      addStandard(StandardNames.comparable(filter.name()), filter.value(), conditions);
    } else {
      addCustom(definitions(workspace, filter.name()), filter.value(), conditions);
    }
  }

  private static void addStandard(String name, String value, Conditions conditions) {
    switch (name) {
      case "personid" -> addNumber(value, conditions);
      case "serialnumber" ->
          addNumber(value.startsWith("S-") ? value.substring(2) : "", conditions);
      case "status" -> conditions.and("status = ?", value);
      case "fullname" -> addFullName(value, conditions);
      default -> conditions.facet(List.of(Facets.value(name, value)));
    }
  }

  private static void addNumber(String digits, Conditions conditions) {
    if (NUMBER.matcher(digits).matches()) {
      conditions.and("number = ?", Long.valueOf(digits));
    } else {
      conditions.never();
    }
  }

  /** The index on names finds those in question. */
  private static void addFullName(String value, Conditions conditions) {
    conditions.contains("search", Folding.fold(value));
    conditions.and("profile ->> 'Full_Name' = ?", value);
  }

  private static void addCustom(List<CustomField> sameCode, String value, Conditions conditions) {
    CustomField newest = sameCode.getLast();
    if (newest.type() == CustomFieldType.STATEMENT) {
      if (!value.equals(newest.processed(null))) {
        conditions.never();
      }
      return;
    }
    Set<String> shown = new LinkedHashSet<>();
    shown.add(value);
    sameCode.stream()
        .flatMap(field -> field.settings().options().stream())
        .filter(option -> option.code().equals(value))
        .forEach(option -> shown.add(option.label()));
    conditions.facet(shown.stream().map(it -> Facets.value(newest.code(), it)).toList());
  }

  /** Those with the code that is meant: several if it was given up and given again. */
  private List<CustomField> definitions(WorkspaceId workspace, String name) {
    List<CustomField> known = named(name, fields.of(workspace));
    List<CustomField> found = known.isEmpty() ? named(name, fields.newestOf(workspace)) : known;
    if (found.isEmpty()) {
      throw new InvalidDetails(List.of(new Violation("field[" + name + "]", "is unknown")));
    }
    return found;
  }

  private static List<CustomField> named(String name, List<CustomField> all) {
    List<CustomField> exact = all.stream().filter(it -> it.code().equalsIgnoreCase(name)).toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    String comparable = StandardNames.comparable(name);
    List<CustomField> similar =
        all.stream().filter(it -> StandardNames.comparable(it.code()).equals(comparable)).toList();
    boolean unambiguous =
        similar.stream().map(it -> it.code().toLowerCase(Locale.ROOT)).distinct().count() == 1;
    return unambiguous ? similar : List.of();
  }
}
