package io.rollbook.participant;

import io.rollbook.privacy.PersonalData;
import java.util.List;

/**
 * Another participant turned out to be the same person, and is from now on this one. What is
 * personal in it belongs to the duplicate, and is forgotten with that one.
 */
public record DuplicateMerged(
    ParticipantId duplicate, @PersonalData List<Alias> aliases, @PersonalData Gain gained)
    implements ParticipantEvent {

  public DuplicateMerged {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
    gained = gained == null ? Gain.NOTHING : gained;
  }
}
