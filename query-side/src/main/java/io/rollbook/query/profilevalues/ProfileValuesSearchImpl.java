package io.rollbook.query.profilevalues;

import io.rollbook.participant.ListParticipants;
import io.rollbook.participant.ParticipantFilter;
import io.rollbook.query.profilevalues.SearchStatements.Statement;
import io.rollbook.workspace.WorkspaceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Objects;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Found by Spring Data by its name. */
class ProfileValuesSearchImpl implements ProfileValuesSearch {

  /**
   * A plan that is kept for all workspaces and all values is far slower for those that are not like
   * the others: for a large workspace, a value that most have, a page far from the first.
   */
  private static final String PLAN_FOR_THESE_VALUES =
      "SET LOCAL plan_cache_mode = force_custom_plan";

  private final EntityManager entities;
  private final SearchStatements statements;
  private final TransactionTemplate transactions;

  ProfileValuesSearchImpl(
      EntityManager entities, SearchStatements statements, PlatformTransactionManager manager) {
    this.entities = entities;
    this.statements = statements;
    this.transactions = new TransactionTemplate(manager);
    this.transactions.setReadOnly(true);
  }

  @Override
  public List<ProfileValues> search(ListParticipants query, int limit) {
    return execute(statements.list(query, limit), ProfileValues.class);
  }

  @Override
  public long count(WorkspaceId workspace, List<ParticipantFilter> filters) {
    return execute(statements.count(workspace, filters), Long.class).getFirst();
  }

  private <T> List<T> execute(Statement statement, Class<T> result) {
    return Objects.requireNonNull(
        transactions.execute(
            _ -> {
              entities.createNativeQuery(PLAN_FOR_THESE_VALUES).executeUpdate();
              Query query = entities.createNativeQuery(statement.sql(), result);
              statement.parameters().forEach(query::setParameter);
              List<?> rows = query.getResultList();
              return rows.stream().map(result::cast).toList();
            }));
  }
}
