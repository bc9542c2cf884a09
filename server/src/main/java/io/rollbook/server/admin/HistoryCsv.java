package io.rollbook.server.admin;

import io.rollbook.participant.HistoryEntry;
import io.rollbook.participant.HistoryEntry.Change;
import io.rollbook.participant.HistoryEntry.Gap;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entries of histories as rows of a spreadsheet, after RFC 4180: one row for each changed field,
 * and one without a field for an entry that changed none. Lists and objects are JSON in their cell.
 */
final class HistoryCsv {

  static final String HEADER =
      "position,participantId,version,at,type,actor,dialect,requestId,reason,effectiveDate,gap,"
          + "field,from,to\r\n";

  private static final String FORMULA = "=+-@\t\r";

  private final JsonMapper json;

  HistoryCsv(JsonMapper json) {
    this.json = json;
  }

  /** The rows of an entry, each with its end of line. */
  String rows(HistoryEntry entry) {
    LocalDate effectiveDate = entry.effectiveDate();
    String first =
        row(
            Stream.of(
                Long.toString(entry.position()),
                entry.participantId().value().toString(),
                Long.toString(entry.version()),
                entry.at().toString(),
                cell(entry.type()),
                cell(entry.actor()),
                cell(entry.dialect()),
                cell(entry.requestId()),
                cell(entry.reason()),
                effectiveDate == null ? "" : effectiveDate.toString(),
                entry.gap() == Gap.NONE ? "" : entry.gap().name().toLowerCase(Locale.ROOT)));
    List<Change> changes = entry.changes();
    return changes.isEmpty()
        ? first + ",,,\r\n"
        : changes.stream()
            .map(
                it ->
                    first
                        + ','
                        + row(Stream.of(cell(it.field()), value(it.from()), value(it.to())))
                        + "\r\n")
            .collect(Collectors.joining());
  }

  private String value(@Nullable Object value) {
    return cell(
        value == null || value instanceof String ? (String) value : json.writeValueAsString(value));
  }

  private static String row(Stream<String> cells) {
    return cells.collect(Collectors.joining(","));
  }

  /** An apostrophe keeps what somebody typed in from being run as a formula. */
  private static String cell(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    String harmless = FORMULA.indexOf(text.charAt(0)) < 0 ? text : '\'' + text;
    boolean plain =
        harmless.chars().noneMatch(it -> it == ',' || it == '"' || it == '\r' || it == '\n');
    return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
  }
}
