package io.rollbook.server.participants;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.rollbook.audit.Caller;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.KeyedDigest;
import io.rollbook.eventlog.LogUnavailable;
import io.rollbook.eventlog.OutcomeUnknown;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.workspace.WorkspaceId;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;

class IdempotentWritesTest {

  private final EventLog log = mock(EventLog.class);
  private final IdempotentWrites writes =
      new IdempotentWrites(
          log,
          mock(QueryGateway.class),
          mock(EventDecoder.class),
          new KeyedDigest(new SecretKeySpec(new byte[32], "HmacSHA256")));

  @Test
  void anUnknownOutcomeIsNotCalledUnrecordedBecauseTheLogCannotBeReadEither() {
    when(log.outcomeOf(any(), any()))
        .thenReturn(Optional.empty())
        .thenThrow(new LogUnavailable("The database is away"));
    Caller caller = new Caller(new WorkspaceId(new UUID(1, 2)), "actor", "azavpilot", "request");
    assertThatThrownBy(
            () ->
                writes.once(
                    caller,
                    new IdempotentRequest("key", new byte[0]),
                    _ -> {
                      throw new OutcomeUnknown(null);
                    }))
        .isInstanceOf(OutcomeUnknown.class);
  }
}
