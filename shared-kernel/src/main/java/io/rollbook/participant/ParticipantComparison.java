package io.rollbook.participant;

import java.util.List;

/** What differs between two states of a participant. */
public record ParticipantComparison(List<HistoryEntry.Change> changes) {

  public ParticipantComparison {
    changes = List.copyOf(changes);
  }
}
