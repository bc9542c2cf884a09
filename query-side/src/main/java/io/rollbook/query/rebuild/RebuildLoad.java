package io.rollbook.query.rebuild;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The part of a rebuild that any number of threads of any number of nodes do together. A portion's
 * rows and how far its segment is are written in one transaction, so a portion is there once or not
 * at all, whatever dies.
 */
@Component
class RebuildLoad {

  private final RebuildTable table;
  private final SegmentTable segments;
  private final RebuildableProjections projections;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;

  RebuildLoad(
      RebuildTable table,
      SegmentTable segments,
      RebuildableProjections projections,
      JdbcTemplate jdbc,
      PlatformTransactionManager manager) {
    this.table = table;
    this.segments = segments;
    this.projections = projections;
    this.jdbc = jdbc;
    this.transactions = new TransactionTemplate(manager);
  }

  /** Does one portion; false if there is none that nobody else does. */
  boolean portion(UUID id, String node) {
    return Boolean.TRUE.equals(Objects.requireNonNull(transactions.execute(_ -> load(id, node))));
  }

  private boolean load(UUID id, String node) {
    // A node that is gone without a farewell must not keep its segment.
    jdbc.execute("SET LOCAL idle_in_transaction_session_timeout = '30s'");
    Optional<Rebuild> rebuild = table.hold(id).filter(RebuildLoad::isLoading);
    Optional<SegmentTable.Segment> claimed = rebuild.flatMap(_ -> segments.claim(id, node));
    if (rebuild.isEmpty() || claimed.isEmpty()) {
      return false;
    }
    SegmentTable.Segment segment = claimed.get();
    Loaded loaded =
        projections
            .of(rebuild.get().generation())
            .load(
                rebuild.get().generation(), segment.reached(), segment.last(), table.bulkHead(id));
    segments.advance(id, segment, loaded, node);
    return true;
  }

  private static boolean isLoading(Rebuild rebuild) {
    return rebuild.state() == RebuildState.RUNNING && Stage.of(rebuild.stage()) == Stage.LOADING;
  }
}
