package io.rollbook.server.admin;

import io.rollbook.participant.DuplicateMerged;
import io.rollbook.participant.DuplicateReleased;
import io.rollbook.participant.HistoryEntry;
import io.rollbook.participant.HistoryReading;
import io.rollbook.participant.ParticipantId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Of a history only what is about the person whom it is to be handed to. An auditor sees what
 * happened to somebody while both were taken for one; a stranger must not.
 */
final class OwnHistory implements HistoryReading {

  private static final String MERGED = "merged";
  private static final Set<String> MERGES =
      Set.of(DuplicateMerged.class.getSimpleName(), DuplicateReleased.class.getSimpleName());

  private final HistoryReading whole;
  private final Set<ParticipantId> ids;
  private final Set<String> texts;

  /**
   * @param ids by which the person is known: the participant's own, and those of its duplicates
   */
  OwnHistory(HistoryReading whole, Set<ParticipantId> ids) {
    this.whole = whole;
    this.ids = ids;
    this.texts = ids.stream().map(it -> it.value().toString()).collect(Collectors.toSet());
  }

  @Override
  public Optional<List<HistoryEntry>> next() {
    return whole
        .next()
        .map(
            entries ->
                entries.stream()
                    .filter(it -> ids.contains(it.participantId()))
                    .map(this::withoutOthers)
                    .toList());
  }

  /** Of a merge with somebody else, that it was. */
  private HistoryEntry withoutOthers(HistoryEntry entry) {
    List<HistoryEntry.Change> merges =
        entry.changes().stream().filter(it -> it.field().equals(MERGED)).toList();
    boolean withOthers =
        MERGES.contains(entry.type())
            && merges.stream()
                .flatMap(it -> Stream.of(String.valueOf(it.from()), String.valueOf(it.to())))
                .flatMap(it -> Stream.of(it.split("[\\[\\], ]+")))
                .anyMatch(it -> it.contains("-") && !texts.contains(it));
    return withOthers
        ? new HistoryEntry(
            entry.participantId(),
            entry.position(),
            entry.version(),
            entry.at(),
            entry.type(),
            entry.actor(),
            entry.dialect(),
            entry.requestId(),
            entry.reason(),
            entry.effectiveDate(),
            merges,
            entry.gap())
        : entry;
  }
}
