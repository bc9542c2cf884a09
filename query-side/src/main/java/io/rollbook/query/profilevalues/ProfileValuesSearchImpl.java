package io.rollbook.query.profilevalues;

import io.rollbook.participant.ListParticipants;
import io.rollbook.participant.ParticipantFilter;
import io.rollbook.query.profilevalues.SearchStatements.Statement;
import io.rollbook.workspace.WorkspaceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;

/** Found by Spring Data by its name. */
class ProfileValuesSearchImpl implements ProfileValuesSearch {

  private final EntityManager entities;
  private final SearchStatements statements;

  ProfileValuesSearchImpl(EntityManager entities, SearchStatements statements) {
    this.entities = entities;
    this.statements = statements;
  }

  @Override
  public List<ProfileValues> search(ListParticipants query, int limit) {
    List<?> rows = query(statements.list(query, limit), ProfileValues.class).getResultList();
    return rows.stream().map(ProfileValues.class::cast).toList();
  }

  @Override
  public long count(WorkspaceId workspace, List<ParticipantFilter> filters) {
    return (Long) query(statements.count(workspace, filters), Long.class).getSingleResult();
  }

  private Query query(Statement statement, Class<?> result) {
    Query query = entities.createNativeQuery(statement.sql(), result);
    statement.parameters().forEach(query::setParameter);
    return query;
  }
}
