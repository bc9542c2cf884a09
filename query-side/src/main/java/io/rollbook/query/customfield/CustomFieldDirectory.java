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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Finds definitions, and remembers them for a few seconds. */
@Component
public class CustomFieldDirectory implements CustomFields {

  private static final Duration BRIEFLY = Duration.ofSeconds(5);
  private static final int MANY = 10_000;

  private final EventLog log;
  private final StreamFolds folds;
  private final Cache<WorkspaceId, List<CustomField>> known =
      Caffeine.newBuilder().expireAfterWrite(BRIEFLY).maximumSize(MANY).build();

  public CustomFieldDirectory(EventLog log, StreamFolds folds) {
    this.log = log;
    this.folds = folds;
  }

  @Override
  public List<CustomField> of(WorkspaceId workspace) {
    return known.get(workspace, this::read);
  }

  @Override
  public List<CustomField> newestOf(WorkspaceId workspace) {
    return Objects.requireNonNull(known.asMap().compute(workspace, (id, _) -> read(id)));
  }

  /**
   * Makes this node look again: to be called after each write, before its caller is told. A read
   * that began before is waited for, and then forgotten too.
   */
  public void forget(WorkspaceId workspace) {
    known.invalidate(workspace);
  }

  private List<CustomField> read(WorkspaceId workspace) {
    List<String> streams =
        log.holdersIn(workspace.value().toString(), CustomFieldClaimKeys.DIRECTORY);
    return folds.fold(streams, CustomFieldEvent.class, CustomField::evolve).stream()
        .sorted(Comparator.comparingLong(CustomField::number))
        .toList();
  }
}
