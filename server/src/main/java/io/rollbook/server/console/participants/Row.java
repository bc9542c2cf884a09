package io.rollbook.server.console.participants;

import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.StandardValues;
import io.rollbook.participant.Participant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A participant in the list.
 *
 * @param id in the address of its page
 * @param cells one for each column, in their order; null where there is nothing to show
 */
record Row(String id, String name, List<@Nullable String> cells) {

  static Row of(Participant participant, List<Column> columns) {
    Map<String, String> standard = StandardValues.of(participant);
    return new Row(
        participant.id().value().toString(),
        Names.of(participant),
        columns.stream().<@Nullable String>map(it -> cell(it, participant, standard)).toList());
  }

  private static @Nullable String cell(
      Column column, Participant participant, Map<String, String> standard) {
    CustomField custom = column.custom();
    if (custom != null) {
      return custom.processed(participant.customFields().get(custom.number()));
    }
    return switch (column.key()) {
      case Column.CREATED -> participant.createdAt().toString();
      case Column.UPDATED -> participant.updatedAt().toString();
      default -> standard.get(column.key());
    };
  }
}
