package io.rollbook.server.console.participants;

import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFieldType;
import io.rollbook.customfield.StandardNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column that the list can have, beside the name.
 *
 * @param key in the address
 * @param label of a custom field; null if the message files have one
 * @param custom the field whose values it shows, or null
 */
record Column(String key, @Nullable String label, @Nullable CustomField custom) {

  static final String CREATED = "created";
  static final String UPDATED = "updated";

  private static final String CUSTOM = "custom.";

  /** Long ones, and those that the name column shows. */
  private static final Set<String> HIDDEN =
      Set.of("Full_Name", "First_Name", "Family_Name", "Biography", "Image01");

  private static final List<String> USUAL =
      List.of("Person_Id", "Status", "Email", "City", CREATED);

  /** All that a workspace can have. */
  static List<Column> all(List<CustomField> definitions) {
    List<Column> columns = new ArrayList<>();
    StandardNames.ALL.stream()
        .filter(name -> !HIDDEN.contains(name))
        .map(name -> new Column(name, null, null))
        .forEach(columns::add);
    columns.add(new Column(CREATED, null, null));
    columns.add(new Column(UPDATED, null, null));
    definitions.stream()
        .filter(it -> it.active() && it.type() != CustomFieldType.STATEMENT)
        .map(it -> new Column(CUSTOM + it.code(), it.label(), it))
        .forEach(columns::add);
    return columns;
  }

  /** Those of them that are wanted, in their usual order; the usual ones if none is. */
  static List<Column> chosen(List<Column> all, List<String> wanted) {
    List<Column> chosen = all.stream().filter(it -> wanted.contains(it.key())).toList();
    return chosen.isEmpty() ? all.stream().filter(it -> USUAL.contains(it.key())).toList() : chosen;
  }

  /** The usual ones, as a script sees them in a form that has not been touched. */
  static String usual(List<Column> all) {
    return chosen(all, List.of()).stream().map(Column::key).collect(Collectors.joining(","));
  }

  /** Whether it shows a moment. */
  public boolean isTime() {
    return key.equals(CREATED) || key.equals(UPDATED);
  }

  /** The name by which a list is filtered by this column's values; null if it cannot be. */
  public @Nullable String filter() {
    return custom != null ? custom.code() : isTime() ? null : key;
  }
}
