package io.rollbook.query.profilevalues;

import io.rollbook.participant.ListParticipants;
import io.rollbook.participant.ParticipantFilter;
import io.rollbook.participant.ParticipantOrder;
import io.rollbook.participant.ParticipantPlace;
import io.rollbook.workspace.WorkspaceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;

/** Found by Spring Data by its name. */
class ProfileValuesSearchImpl implements ProfileValuesSearch {

  /** Those that the entity has; the others can be long. */
  private static final String COLUMNS =
      "id, number, email, key, gender, last_name, first_name, followup_status, created_at,"
          + " updated_at, state";

  private final EntityManager entities;
  private final FilterConditions filters;

  ProfileValuesSearchImpl(EntityManager entities, FilterConditions filters) {
    this.entities = entities;
    this.filters = filters;
  }

  @Override
  public List<ProfileValues> search(ListParticipants query, int limit) {
    Conditions conditions = filters.of(query.workspaceId(), query.filters());
    ParticipantPlace after = query.after();
    if (after != null) {
      goOn(query.order().getFirst(), after, conditions);
    }
    Query statement =
        entities.createNativeQuery(
            "SELECT "
                + COLUMNS
                + " FROM profile_values WHERE "
                + conditions.sql()
                + " ORDER BY "
                + order(query.order())
                + " LIMIT :limit OFFSET :offset",
            ProfileValues.class);
    conditions.parameters().forEach(statement::setParameter);
    statement.setParameter("limit", limit);
    statement.setParameter("offset", query.offset());
    List<?> rows = statement.getResultList();
    return rows.stream().map(ProfileValues.class::cast).toList();
  }

  @Override
  public long count(WorkspaceId workspace, List<ParticipantFilter> wanted) {
    Conditions conditions = filters.of(workspace, wanted);
    Query statement =
        entities.createNativeQuery(
            "SELECT count(*) FROM profile_values WHERE " + conditions.sql(), Long.class);
    conditions.parameters().forEach(statement::setParameter);
    return (Long) statement.getSingleResult();
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
