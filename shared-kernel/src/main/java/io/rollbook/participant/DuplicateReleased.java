package io.rollbook.participant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duplicate that was merged is a participant of its own again.
 *
 * @param returned what this participant no longer has
 * @param consent what holds from now on; null if that is what held before
 * @param kept the fields that it keeps because they were changed in between
 */
public record DuplicateReleased(
    ParticipantId duplicate,
    List<Alias> aliases,
    Gain returned,
    @Nullable Consent consent,
    List<String> kept)
    implements ParticipantEvent {

  public DuplicateReleased {
    aliases = List.copyOf(aliases);
    kept = List.copyOf(kept);
  }
}
