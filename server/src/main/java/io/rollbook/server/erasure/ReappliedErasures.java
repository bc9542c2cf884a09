package io.rollbook.server.erasure;

import io.rollbook.audit.Caller;
import io.rollbook.participant.EraseParticipant;
import io.rollbook.participant.MergedDuplicate;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.UnmergeParticipants;
import io.rollbook.server.participants.Participants;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    Optional<ParticipantId> parted = found.flatMap(it -> toPart(it, erased));
    while (parted.isPresent()) {
      participants.unmerge(
          caller,
          new UnmergeParticipants(found.orElseThrow().id(), line.workspace(), parted.get()),
          null);
      found = participants.find(line.workspace(), key);
      parted = found.flatMap(it -> toPart(it, erased));
    }
    if (found.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    participants.change(caller, new EraseParticipant(line.id(), line.workspace(), null), null);
    sweep.sweep(line.id());
    return Outcome.ERASED;
  }

  /**
   * A duplicate that was merged when the backup was made and must be parted again, because one of
   * the two stays: were they still merged, both would be erased.
   */
  private static Optional<ParticipantId> toPart(Participant survivor, Set<UUID> erased) {
    boolean survivorGoes = erased.contains(survivor.id().value());
    return survivor.merged().stream()
        .filter(it -> !survivorGoes || !idsOf(it).allMatch(erased::contains))
        .map(MergedDuplicate::id)
        .findFirst();
  }

  private static Stream<UUID> idsOf(MergedDuplicate duplicate) {
    return Stream.concat(
        Stream.of(duplicate.id().value()),
        duplicate.aliases().stream().map(alias -> alias.id().value()));
  }
}
