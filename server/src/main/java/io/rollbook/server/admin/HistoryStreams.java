package io.rollbook.server.admin;

import io.rollbook.participant.HistoryEntry;
import io.rollbook.participant.HistoryReading;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes whole histories, of which it never holds more than some entries. */
@Component
class HistoryStreams {

  /** Writes the entry that is the given one, counted from 0. */
  @FunctionalInterface
  private interface Form {
    byte[] of(HistoryEntry entry, long index);
  }

  private final JsonMapper json;
  private final HistoryCsv csv;

  HistoryStreams(JsonMapper json) {
    this.json = json;
    this.csv = new HistoryCsv(json);
  }

  /** One JSON object a line. */
  void ndjson(HistoryReading reading, @Nullable Integer limit, OutputStream out)
      throws IOException {
    write(
        reading,
        limit,
        out,
        (entry, _) -> bytes(json.writeValueAsString(HistoryJson.entry(entry)) + '\n'));
  }

  /** A header and rows. */
  void csv(HistoryReading reading, @Nullable Integer limit, OutputStream out) throws IOException {
    out.write(bytes(HistoryCsv.HEADER));
    write(reading, limit, out, (entry, _) -> bytes(csv.rows(entry)));
  }

  /** One JSON array. */
  void array(HistoryReading reading, OutputStream out) throws IOException {
    out.write('[');
    write(
        reading,
        null,
        out,
        (entry, index) ->
            bytes((index == 0 ? "" : ",") + json.writeValueAsString(HistoryJson.entry(entry))));
    out.write(']');
  }

  private static void write(
      HistoryReading reading, @Nullable Integer limit, OutputStream out, Form form)
      throws IOException {
    long left = limit == null ? Long.MAX_VALUE : limit;
    long index = 0;
    Optional<List<HistoryEntry>> entries = reading.next();
    while (entries.isPresent() && left > 0) {
      for (HistoryEntry entry : entries.get()) {
        if (left-- > 0) {
          out.write(form.of(entry, index++));
        }
      }
      out.flush();
      entries = left > 0 ? reading.next() : Optional.empty();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
