package io.rollbook.participant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duplicate that was merged into a participant.
 *
 * @param aliases what named it, and whatever had been merged into it before
 * @param gained what the participant has of it
 * @param consentBefore what the participant had consented to before; null if that is unchanged
 */
public record MergedDuplicate(
    ParticipantId id, List<Alias> aliases, Gain gained, @Nullable Consent consentBefore) {

  public MergedDuplicate {
    aliases = List.copyOf(aliases);
  }
}
