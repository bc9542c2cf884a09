package io.rollbook.query.history;

import io.rollbook.audit.EventCatalogue;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.participant.DuplicateMerged;
import io.rollbook.participant.DuplicateReleased;
import io.rollbook.participant.MergedInto;
import io.rollbook.participant.ParticipantErased;
import io.rollbook.participant.ReleasedFromMerge;
import java.util.List;
import java.util.Set;

/**
 * A participant as far as it decides what its history consists of.
 *
 * @param erased whether nothing personal may be told
 * @param merges its events about being merged and released, in order
 */
record Subject(String stream, boolean erased, List<RecordedEvent> merges) {

  static final String ERASED = EventCatalogue.nameOf(ParticipantErased.class);

  /** The types of the events in {@link #merges}. */
  static final Set<String> MERGE_TYPES =
      Set.of(
          EventCatalogue.nameOf(DuplicateMerged.class),
          EventCatalogue.nameOf(DuplicateReleased.class),
          EventCatalogue.nameOf(MergedInto.class),
          EventCatalogue.nameOf(ReleasedFromMerge.class));

  Subject {
    merges = List.copyOf(merges);
  }
}
