package io.rollbook.query.customfield;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFieldClaimKeys;
import io.rollbook.customfield.CustomFieldEvent;
import io.rollbook.customfield.CustomFields;
import io.rollbook.eventlog.EventLog;
import io.rollbook.query.log.StreamFolds;
import io.rollbook.workspace.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Finds definitions, and remembers them for a few seconds. Nobody waits for another one's reading:
 * while the database is silent, that would be one time limit after the other.
 */
@Component
public class CustomFieldDirectory implements CustomFields {

  private static final Duration BRIEFLY = Duration.ofSeconds(5);
  private static final int MANY = 10_000;

  private final EventLog log;
  private final StreamFolds folds;
  private final Cache<WorkspaceId, List<CustomField>> known =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .expireAfterWrite(BRIEFLY)
          .maximumSize(MANY)
          .build();

  /** How often something was forgotten. */
  private final AtomicLong changes = new AtomicLong();

  public CustomFieldDirectory(EventLog log, StreamFolds folds) {
    this.log = log;
    this.folds = folds;
  }

  @Override
  public List<CustomField> of(WorkspaceId workspace) {
    List<CustomField> remembered = known.getIfPresent(workspace);
    return remembered == null ? newestOf(workspace) : remembered;
  }

  @Override
  public List<CustomField> newestOf(WorkspaceId workspace) {
    long before = changes.get();
    List<CustomField> found = read(workspace);
    known.asMap().compute(workspace, (_, other) -> changes.get() == before ? found : other);
    return found;
  }

  /**
   * Makes this node look again: to be called after each write, before its caller is told. What a
   * read finds that began before is not remembered.
   */
  public void forget(WorkspaceId workspace) {
    changes.incrementAndGet();
    known.invalidate(workspace);
  }

  private List<CustomField> read(WorkspaceId workspace) {
    List<String> streams =
        log.holdersIn(workspace.value().toString(), CustomFieldClaimKeys.DIRECTORY);
    return folds.fold(streams, CustomFieldEvent.class, CustomField::evolve).stream()
        .sorted(CustomField.ORDER)
        .toList();
  }
}
