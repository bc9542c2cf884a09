package io.rollbook.server.admin;

import io.rollbook.participant.HistoryEntry;
import io.rollbook.participant.HistoryEntry.Change;
import io.rollbook.participant.HistoryEntry.Gap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Entries of histories as JSON. */
final class HistoryJson {

  private HistoryJson() {}

  static Map<String, @Nullable Object> entry(HistoryEntry entry) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("participantId", entry.participantId().value().toString());
    members.put("version", entry.version());
    members.put("position", entry.position());
    members.put("at", entry.at().toString());
    members.put("type", entry.type());
    members.put("actor", entry.actor());
    members.put("dialect", entry.dialect());
    members.put("requestId", entry.requestId());
    members.put("reason", entry.reason());
    LocalDate effectiveDate = entry.effectiveDate();
    members.put("effectiveDate", effectiveDate == null ? null : effectiveDate.toString());
    members.put("changes", changes(entry.changes()));
    if (entry.gap() == Gap.ERASED) {
      members.put("erased", true);
    } else if (entry.gap() == Gap.UNREADABLE) {
      members.put("unreadable", true);
    }
    return members;
  }

  static List<Map<String, @Nullable Object>> changes(List<Change> changes) {
    return changes.stream().map(HistoryJson::change).toList();
  }

  private static Map<String, @Nullable Object> change(Change change) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("field", change.field());
    members.put("from", change.from());
    members.put("to", change.to());
    return members;
  }
}
