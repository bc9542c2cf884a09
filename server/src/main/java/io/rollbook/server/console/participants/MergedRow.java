package io.rollbook.server.console.participants;

import io.rollbook.participant.Alias;
import io.rollbook.participant.MergedDuplicate;
import io.rollbook.participant.Participant;
import java.util.List;

/**
 * A duplicate that is part of a participant.
 *
 * @param id in the address by which the merge is taken back
 * @param number by which it was known
 * @param identifiers by which else it was known
 * @param with the numbers of those who had been merged into it before
 */
record MergedRow(String id, long number, List<String> identifiers, List<Long> with) {

  /** All duplicates of a participant, in the order in which they were merged. */
  static List<MergedRow> of(Participant participant) {
    return participant.merged().stream().map(MergedRow::of).toList();
  }

  static MergedRow of(MergedDuplicate merge) {
    List<Alias> own = merge.aliases().stream().filter(it -> it.id().equals(merge.id())).toList();
    return new MergedRow(
        merge.id().value().toString(),
        own.stream().mapToLong(Alias::number).findFirst().orElse(0),
        own.stream().flatMap(it -> it.identifiers().values().stream()).sorted().toList(),
        merge.aliases().stream().filter(it -> !own.contains(it)).map(Alias::number).toList());
  }
}
