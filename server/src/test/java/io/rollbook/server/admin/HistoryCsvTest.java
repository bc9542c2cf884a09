package io.rollbook.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.participant.HistoryEntry;
import io.rollbook.participant.HistoryEntry.Change;
import io.rollbook.participant.HistoryEntry.Gap;
import io.rollbook.participant.ParticipantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What an auditor's spreadsheet gets. */
class HistoryCsvTest {

  private static final String FIRST =
      "42,00000000-0000-0001-0000-000000000002,1,2026-11-01T10:00:00.123Z,StatusChanged,me,"
          + "azavpilot,r-1,\"Signed, at last\",2026-11-01,,";

  private final HistoryCsv csv = new HistoryCsv(JsonMapper.shared());

  @Test
  void eachChangedFieldIsARow() {
    assertThat(
            csv.rows(
                entry(
                    new Change("status", "lead", "active"),
                    new Change("contactInformation", null, List.of(Map.of("type", "mobile"))),
                    new Change("emailOptOut", false, true))))
        .isEqualTo(
            FIRST
                + "status,lead,active\r\n"
                + FIRST
                + "contactInformation,,\"[{\"\"type\"\":\"\"mobile\"\"}]\"\r\n"
                + FIRST
                + "emailOptOut,false,true\r\n");
  }

  @Test
  void anEntryWithoutChangesIsARowWithoutAField() {
    assertThat(csv.rows(entry())).isEqualTo(FIRST + ",,\r\n");
    assertThat(HistoryCsv.HEADER.split(",", -1)).hasSize((FIRST + ",,").split(",", -1).length - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+491701", "-2", "@SUM(A1)", "\t=1", "\r=1"})
  void noCellIsAFormula(String text) {
    String rows = csv.rows(entry(new Change("notes", text, "a" + text)));
    assertThat(rows).contains('\'' + text).doesNotContain("a'");
    assertThat(rows).doesNotContain(',' + text).doesNotContain(",\"" + text);
  }

  private static HistoryEntry entry(Change... changes) {
    return new HistoryEntry(
        new ParticipantId(new UUID(1, 2)),
        42,
        1,
        Instant.parse("2026-11-01T10:00:00.123Z"),
        "StatusChanged",
        "me",
        "azavpilot",
        "r-1",
        "Signed, at last",
        LocalDate.of(2026, 11, 1),
        List.of(changes),
        Gap.NONE);
  }
}
