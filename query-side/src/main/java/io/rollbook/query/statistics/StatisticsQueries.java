package io.rollbook.query.statistics;

import io.rollbook.participant.ParticipantStatus;
import io.rollbook.statistics.ReadStatistics;
import io.rollbook.statistics.Statistics;
import io.rollbook.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Answers questions about numbers of participants. */
@Component
class StatisticsQueries {

  private static final String STANDING =
      """
      SELECT status, sum(moved) FROM statistics,
        LATERAL (VALUES (to_status, number), (from_status, -number)) AS moves (status, moved)
      WHERE workspace_id = ? AND status <> '' GROUP BY status HAVING sum(moved) <> 0
      """;

  private static final String DAYS =
      """
      SELECT day, kind, to_status, sum(number) FROM statistics
      WHERE workspace_id = ? AND day BETWEEN ? AND ? AND kind IN ('REGISTERED', 'CHANGED')
      GROUP BY day, kind, to_status HAVING sum(number) <> 0
      """;

  private final JdbcTemplate jdbc;

  StatisticsQueries(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  Statistics handle(ReadStatistics query) {
    return new Statistics(standing(query.workspaceId()), days(query));
  }

  private Map<ParticipantStatus, Long> standing(WorkspaceId workspace) {
    Map<ParticipantStatus, Long> standing = new EnumMap<>(ParticipantStatus.class);
    jdbc.query(
        STANDING,
        row -> {
          standing.put(ParticipantStatus.of(row.getString(1)).orElseThrow(), row.getLong(2));
        },
        workspace.value());
    return standing;
  }

  private List<Statistics.Day> days(ReadStatistics query) {
    Map<LocalDate, Long> registered = new TreeMap<>();
    Map<LocalDate, Map<ParticipantStatus, Long>> changed = new TreeMap<>();
    jdbc.query(
        DAYS,
        row -> {
          LocalDate day = row.getObject(1, LocalDate.class);
          registered.putIfAbsent(day, 0L);
          Map<ParticipantStatus, Long> changes =
              changed.computeIfAbsent(day, _ -> new EnumMap<>(ParticipantStatus.class));
          if (row.getString(2).equals(Flow.Kind.REGISTERED.name())) {
            registered.merge(day, row.getLong(4), Long::sum);
          } else if (!row.getString(3).isEmpty()) {
            changes.put(ParticipantStatus.of(row.getString(3)).orElseThrow(), row.getLong(4));
          }
        },
        query.workspaceId().value(),
        query.from(),
        query.to());
    List<Statistics.Day> days = new ArrayList<>();
    registered.forEach(
        (day, number) ->
            days.add(new Statistics.Day(day, number, changed.getOrDefault(day, Map.of()))));
    return days;
  }
}
