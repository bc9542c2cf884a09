package io.rollbook.query.profilevalues;

import io.rollbook.customfield.CountFieldValues;
import io.rollbook.customfield.FieldValueCounts;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Counts the values of all fields of a workspace in one pass over the rows that have any, however
 * many fields there are.
 */
@Component
class FieldValueCounting {

  private static final String COUNT =
      """
      SELECT t.token, count(*)
      FROM profile_values p CROSS JOIN LATERAL unnest(p.facets) AS t (token)
      WHERE p.workspace_id = ? AND p.listed AND p.facets && ?::text[] AND t.token = ANY (?::text[])
      GROUP BY t.token
      """;

  private final JdbcTemplate jdbc;

  FieldValueCounting(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FieldValueCounts handle(CountFieldValues query) {
    Map<String, Long> fields =
        query.fields().stream().collect(Collectors.toMap(Facets::customField, it -> it));
    String[] tokens = fields.keySet().toArray(String[]::new);
    Map<Long, Long> counts = new HashMap<>();
    jdbc.query(
        COUNT,
        row -> {
          counts.put(fields.getOrDefault(row.getString(1), 0L), row.getLong(2));
        },
        query.workspaceId().value(),
        tokens,
        tokens);
    return new FieldValueCounts(counts);
  }
}
