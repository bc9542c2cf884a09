package io.rollbook.query.profilevalues;

import io.rollbook.participant.ListParticipants;
import io.rollbook.participant.ParticipantFilter;
import io.rollbook.participant.ParticipantOrder;
import io.rollbook.participant.ParticipantPlace;
import io.rollbook.participant.ParticipantStatus;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Found by Spring Data by its name. */
class ProfileValuesSearchImpl implements ProfileValuesSearch {

  private final EntityManager entities;

  ProfileValuesSearchImpl(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<ProfileValues> search(ListParticipants query, int limit) {
    StringBuilder sql =
        new StringBuilder(
            "SELECT * FROM profile_values WHERE workspace_id = :workspace AND NOT erased");
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("workspace", query.workspaceId().value());
    filter(query, sql, parameters);
    order(query.order().getFirst(), query.after(), sql, parameters);
    Query statement = entities.createNativeQuery(sql.toString(), ProfileValues.class);
    parameters.forEach(statement::setParameter);
    List<?> rows = statement.setMaxResults(limit).getResultList();
    return rows.stream().map(ProfileValues.class::cast).toList();
  }

  private static void filter(
      ListParticipants query, StringBuilder sql, Map<String, Object> parameters) {
    for (ParticipantFilter filter : query.filters()) {
      switch (filter) {
        case ParticipantFilter.StatusIn it -> {
          sql.append(" AND status IN (:statuses)");
          parameters.put(
              "statuses", it.statuses().stream().map(ParticipantStatus::label).sorted().toList());
        }
        case ParticipantFilter.EmailIs it -> {
          sql.append(" AND email = :email");
          parameters.put("email", it.email().toLowerCase(Locale.ROOT));
        }
        case ParticipantFilter.TextContains it -> {
          String folded = Folding.fold(it.text());
          // What is nothing but accents is part of no name, and must not be part of every one.
          sql.append(folded.isEmpty() ? " AND false" : " AND search LIKE :text");
          if (!folded.isEmpty()) {
            parameters.put("text", '%' + literally(folded) + '%');
          }
        }
        case ParticipantFilter.UpdatedWithin it -> {
          sql.append(" AND updated_at >= :updatedSince");
          parameters.put("updatedSince", it.from());
        }
        default -> throw new IllegalArgumentException(filter.getClass().getSimpleName());
      }
    }
  }

  /**
   * Comparing rows, not columns one by one, lets PostgreSQL begin right at the place in the index.
   */
  private static void order(
      ParticipantOrder order,
      @Nullable ParticipantPlace after,
      StringBuilder sql,
      Map<String, Object> parameters) {
    String column = SortColumn.of(order.by()).column();
    String direction = order.descending() ? " DESC" : " ASC";
    if (after != null) {
      sql.append(" AND (").append(column).append(", number) ");
      sql.append(order.descending() ? "<" : ">").append(" (:value, :number)");
      parameters.put("value", SortColumn.of(order.by()).parameter(after.value()));
      parameters.put("number", after.number());
    }
    sql.append(" ORDER BY ").append(column).append(direction);
    sql.append(", number").append(direction);
  }

  private static String literally(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
