package io.rollbook.participant;

import java.util.List;

/**
 * What a merge that was taken back left behind.
 *
 * @param kept the fields that the participant keeps because they were changed since the merge
 */
public record Unmerged(Participant participant, Participant duplicate, List<String> kept) {

  public Unmerged {
    kept = List.copyOf(kept);
  }
}
