package io.rollbook.eventlog.conformance;

import io.rollbook.eventlog.EventLog;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** All rules. A subclass says how to open a node of the store, and how to disturb it. */
public abstract class EventLogConformance
    implements AppendRules,
        ClaimRules,
        SharedClaimRules,
        FreeClaimRules,
        IdempotencyRules,
        ConcurrencyRules,
        ReadingRules,
        ScopeRules,
        HashChainRules,
        PersonalKeyRules,
        FaultRules {

  private @Nullable EventLog log;
  private @Nullable EventLog otherNode;

  /** Opens a node on the one store; closed after the test if it is {@link AutoCloseable}. */
  protected abstract EventLog open();

  @Override
  public final EventLog log() {
    EventLog node = log == null ? open() : log;
    log = node;
    return node;
  }

  @Override
  public final EventLog otherNode() {
    EventLog node = otherNode == null ? open() : otherNode;
    otherNode = node;
    return node;
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(10);
  }

  @AfterEach
  final void close() throws Exception {
    close(log);
    close(otherNode);
  }

  private static void close(@Nullable EventLog node) throws Exception {
    if (node instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }
}
