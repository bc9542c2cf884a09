package io.rollbook.server.erasure;

import io.rollbook.audit.Caller;
import io.rollbook.participant.EraseParticipant;
import io.rollbook.participant.MergedDuplicate;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.ParticipantNotFound;
import io.rollbook.participant.UnmergeParticipants;
import io.rollbook.server.participants.Participants;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Erases again who was erased before the database was brought back from a backup. May be repeated,
 * and cut short at any time.
 */
@Component
public class ReappliedErasures {

  /** What became of a line of the ledger. */
  public enum Outcome {
    ERASED,
    ALREADY_ERASED,
    /** The backup is older than the participant. */
    UNKNOWN
  }

  private final Participants participants;
  private final Forgotten forgotten;
  private final ErasureSweep sweep;

  ReappliedErasures(Participants participants, Forgotten forgotten, ErasureSweep sweep) {
    this.participants = participants;
    this.forgotten = forgotten;
    this.sweep = sweep;
  }

  /** How many lines had which outcome; in the name of the caller's credential. */
  public Map<Outcome, Long> apply(Caller caller, List<ErasureLine> lines) {
    Set<UUID> erased = lines.stream().map(ErasureLine::participantId).collect(Collectors.toSet());
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    for (ErasureLine line : lines) {
      Caller there =
          new Caller(line.workspace(), caller.actor(), caller.dialect(), caller.requestId());
      counts.merge(apply(there, line, erased), 1L, Long::sum);
    }
    return counts;
  }

  private Outcome apply(Caller caller, ErasureLine line, Set<UUID> erased) {
    if (forgotten.of(line.id()).isPresent()) {
      return Outcome.ALREADY_ERASED;
    }
    ParticipantKey key = new ParticipantKey.ById(line.id());
    Optional<Participant> found = participants.find(line.workspace(), key);
    // Who was parted before being erased is parted again; the other one stays.
    while (found.isPresent() && !isOneOf(erased, found.get())) {
      part(caller, found.get(), line.id());
      found = participants.find(line.workspace(), key);
    }
    if (found.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    participants.change(caller, new EraseParticipant(line.id(), line.workspace(), null), null);
    sweep.sweep(line.id());
    return Outcome.ERASED;
  }

  private static boolean isOneOf(Set<UUID> erased, Participant participant) {
    return erased.contains(participant.id().value());
  }

  /** Takes the merge back by which the survivor came to the duplicate, be it through another. */
  private void part(Caller caller, Participant survivor, ParticipantId duplicate) {
    ParticipantId merged =
        survivor.merged().stream()
            .filter(
                it ->
                    it.id().equals(duplicate)
                        || it.aliases().stream().anyMatch(alias -> alias.id().equals(duplicate)))
            .map(MergedDuplicate::id)
            .findFirst()
            .orElseThrow(ParticipantNotFound::new);
    participants.unmerge(
        caller, new UnmergeParticipants(survivor.id(), survivor.workspaceId(), merged), null);
  }
}
