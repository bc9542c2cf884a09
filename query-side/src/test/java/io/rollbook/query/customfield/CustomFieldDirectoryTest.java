package io.rollbook.query.customfield;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.rollbook.eventlog.EventLog;
import io.rollbook.query.log.StreamFolds;
import io.rollbook.workspace.WorkspaceId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CustomFieldDirectoryTest {

  private static final WorkspaceId WORKSPACE = new WorkspaceId(new UUID(1, 2));
  private static final WorkspaceId ELSEWHERE = new WorkspaceId(new UUID(3, 4));

  private final EventLog log = mock(EventLog.class);
  private final CustomFieldDirectory directory =
      new CustomFieldDirectory(log, mock(StreamFolds.class));

  @Test
  void definitionsAreReadOnceForAWhile() {
    directory.of(WORKSPACE);
    directory.of(WORKSPACE);
    verifyReads(1);
  }

  @Test
  void afterAWriteTheyAreReadAgain() {
    directory.of(WORKSPACE);
    directory.forget(WORKSPACE);
    directory.of(WORKSPACE);
    verifyReads(2);
  }

  @Test
  void theNewestAreAlwaysReadAndThenRemembered() {
    directory.of(WORKSPACE);
    directory.newestOf(WORKSPACE);
    directory.newestOf(WORKSPACE);
    directory.of(WORKSPACE);
    verifyReads(3);
  }

  @Test
  void eachWorkspaceIsRememberedByItself() {
    directory.of(WORKSPACE);
    directory.of(ELSEWHERE);
    directory.forget(ELSEWHERE);
    directory.of(WORKSPACE);
    verifyReads(2);
  }

  private void verifyReads(int count) {
    verify(log, times(count)).holdersIn(any(), any());
  }
}
