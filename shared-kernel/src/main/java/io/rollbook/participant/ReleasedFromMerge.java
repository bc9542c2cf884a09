package io.rollbook.participant;

import java.util.List;

/**
 * This participant is one of its own again.
 *
 * @param aliases what names it, and whatever had been merged into it before
 * @param attributes as they were and are again
 */
public record ReleasedFromMerge(ParticipantId survivor, List<Alias> aliases, Attributes attributes)
    implements ParticipantEvent {

  public ReleasedFromMerge {
    aliases = List.copyOf(aliases);
  }
}
