package io.rollbook.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.common.lock.DeadlockException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.junit.jupiter.api.Test;

class CommandOutcomeTest {

  @Test
  void whoWaitedForTheAggregateInVainIsInConflictAndNoError() {
    assertThat(CommandOutcome.of(new LockAcquisitionFailedException("too long")))
        .isEqualTo(CommandOutcome.CONFLICT);
    assertThat(CommandOutcome.of(new DeadlockException("for each other")))
        .isEqualTo(CommandOutcome.CONFLICT);
  }
}
