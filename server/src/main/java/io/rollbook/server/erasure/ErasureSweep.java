package io.rollbook.server.erasure;

import io.rollbook.participant.ParticipantId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes the copies of what is known of erased participants, on every node and again and again,
 * until none is left. Until then the receipt says so.
 */
@Component
class ErasureSweep {

  private static final Logger log = LoggerFactory.getLogger(ErasureSweep.class);
  private static final int STEP = 100;

  private final Forgotten forgotten;
  private final List<CopyRemoval> removals;

  ErasureSweep(Forgotten forgotten, List<CopyRemoval> removals) {
    this.forgotten = forgotten;
    this.removals = removals;
  }

  @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT1S")
  void sweep() {
    try {
      forgotten.withCopies(STEP).forEach(this::sweep);
    } catch (RuntimeException e) {
      log.warn("Copies of erased participants cannot be looked for now: {}", kindOf(e));
    }
  }

  /** Removes what is left of one, if it is erased; what cannot be removed now will be later. */
  void sweep(ParticipantId id) {
    forgotten.of(id).filter(it -> it.copiesRemovedAt() == null).ifPresent(this::sweep);
  }

  private void sweep(Erasure erasure) {
    boolean clean = true;
    for (CopyRemoval removal : removals) {
      clean &= remove(removal, erasure);
    }
    if (clean) {
      forgotten.copiesRemoved(erasure.id());
    }
  }

  private static boolean remove(CopyRemoval removal, Erasure erasure) {
    try {
      return removal.remove(erasure);
    } catch (RuntimeException e) {
      log.warn("A copy of {} cannot be removed now: {}", erasure.id(), kindOf(e));
      return false;
    }
  }

  /** A message may quote what cannot be removed. */
  private static String kindOf(RuntimeException e) {
    return e.getClass().getSimpleName();
  }
}
