package io.rollbook.participant;

import java.util.List;

/** Another participant turned out to be the same person, and is from now on this one. */
public record DuplicateMerged(ParticipantId duplicate, List<Alias> aliases, Gain gained)
    implements ParticipantEvent {

  public DuplicateMerged {
    aliases = List.copyOf(aliases);
  }
}
