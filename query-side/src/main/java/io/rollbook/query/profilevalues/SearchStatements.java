package io.rollbook.query.profilevalues;

import io.rollbook.participant.ListParticipants;
import io.rollbook.participant.ParticipantFilter;
import io.rollbook.participant.ParticipantOrder;
import io.rollbook.participant.ParticipantPlace;
import io.rollbook.workspace.WorkspaceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts searches into SQL. */
@Component
class SearchStatements {

  /** Those that {@link ProfileValues} has; the others can be long. */
  private static final String COLUMNS =
      "id, number, email, key, gender, last_name, first_name, followup_status, created_at,"
          + " updated_at, state";

  /** From here on it is worth while to pass over rows in the index alone. */
  private static final int FAR = 500;

  private final FilterConditions filters;

  SearchStatements(FilterConditions filters) {
    this.filters = filters;
  }

  /**
   * A statement.
   *
   * @param parameters by the names that follow a colon in {@code sql}
   */
  record Statement(String sql, Map<String, Object> parameters) {}

  /**
   * Finds at most {@code limit} rows in the order asked for.
   *
   * @throws io.rollbook.participant.InvalidDetails if a filter asks for a value that does not exist
   */
  Statement list(ListParticipants query, int limit) {
    Conditions conditions = filters.of(query.workspaceId(), query.filters());
    ParticipantPlace after = query.after();
    if (after != null) {
      goOn(query.order().getFirst(), after, conditions);
    }
    Map<String, Object> parameters = new HashMap<>(conditions.parameters());
    parameters.put("limit", limit);
    parameters.put("offset", query.offset());
    String order = " ORDER BY " + order(query.order());
    String page = conditions.sql() + order + " LIMIT :limit OFFSET :offset";
    String rows = query.offset() < FAR ? page : numbersOf(page) + order;
    return new Statement("SELECT " + COLUMNS + " FROM profile_values WHERE " + rows, parameters);
  }

  private static String numbersOf(String page) {
    return "workspace_id = :workspace AND listed AND number IN (SELECT number FROM profile_values"
        + " WHERE "
        + page
        + ')';
  }

  /**
   * Counts the rows.
   *
   * @throws io.rollbook.participant.InvalidDetails as for {@link #list}
   */
  Statement count(WorkspaceId workspace, List<ParticipantFilter> wanted) {
    Conditions conditions = filters.of(workspace, wanted);
    return new Statement(
        "SELECT count(*) FROM profile_values WHERE " + conditions.sql(), conditions.parameters());
  }

  /**
   * Comparing rows, not columns one by one, lets PostgreSQL begin right at the place in the index.
   */
  private static void goOn(ParticipantOrder order, ParticipantPlace after, Conditions conditions) {
    SortColumn column = SortColumn.of(order.by());
    String beyond = order.descending() ? " < " : " > ";
    if (column == SortColumn.NUMBER) {
      conditions.and("number" + beyond + "?", after.number());
    } else {
      conditions.and(
          "(" + column.column() + ", number)" + beyond + "(?, " + after.number() + ")",
          column.parameter(after.value()));
    }
  }

  private static String order(List<ParticipantOrder> orders) {
    StringBuilder sql = new StringBuilder();
    for (ParticipantOrder order : orders) {
      sql.append(SortColumn.of(order.by()).column());
      sql.append(order.descending() ? " DESC, " : " ASC, ");
    }
    return sql + "number" + (orders.getLast().descending() ? " DESC" : " ASC");
  }
}
