package io.rollbook.query.profilevalues;

import io.rollbook.workspace.WorkspaceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conditions of a statement on a workspace's listed rows, all of which are to hold. */
final class Conditions {

  private final StringBuilder sql = new StringBuilder("workspace_id = :workspace AND listed");
  private final Map<String, Object> parameters = new HashMap<>();

  Conditions(WorkspaceId workspace) {
    parameters.put("workspace", workspace.value());
  }

  String sql() {
    return sql.toString();
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  /** No row will do. */
  void never() {
    sql.append(" AND false");
  }

  /**
   * One more condition.
   *
   * @param condition in SQL, with a question mark where the value belongs
   * @param value a text, a number, a time or an array
   */
  void and(String condition, Object value) {
    if (value instanceof String text && text.indexOf('\0') >= 0) {
      // What PostgreSQL cannot keep, no row has.
      never();
      return;
    }
    String name = "p" + parameters.size();
    sql.append(" AND ").append(condition.replace("?", ":" + name));
    parameters.put(name, value);
  }

  /** The column has one of these values; none will do if there are none. */
  void in(String column, List<String> values) {
    if (values.size() == 1) {
      // Unlike a list of them, one value lets rows come out of an index in order.
      and(column + " = ?", values.getFirst());
    } else {
      and(column + " = ANY (CAST(? AS text[]))", values.toArray(String[]::new));
    }
  }

  /** The column has this text somewhere, if the text is not empty. */
  void contains(String column, String text) {
    String literally = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    and(column + " LIKE ?", '%' + literally + '%');
  }

  /** The row has one of these {@link Facets}; none will do if there are none. */
  void facet(Collection<String> tokens) {
    String operator = tokens.size() == 1 ? "@>" : "&&";
    if (tokens.stream().anyMatch(it -> it.indexOf('\0') >= 0)) {
      never();
    } else {
      and("facets " + operator + " CAST(? AS text[])", tokens.toArray(String[]::new));
    }
  }
}
