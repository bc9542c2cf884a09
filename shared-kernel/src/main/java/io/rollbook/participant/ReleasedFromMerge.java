package io.rollbook.participant;

import io.rollbook.privacy.PersonalData;
import java.util.List;

/**
 * This participant is one of its own again.
 *
 * @param aliases what names it, and whatever had been merged into it before
 * @param attributes as they were and are again
 */
public record ReleasedFromMerge(
    ParticipantId survivor, @PersonalData List<Alias> aliases, @PersonalData Attributes attributes)
    implements ParticipantEvent {

  public ReleasedFromMerge {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
    attributes = attributes == null ? Attributes.NONE : attributes;
  }
}
