package io.rollbook.participant;

import io.rollbook.privacy.PersonalData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duplicate that was merged is a participant of its own again. What is personal in it belongs to
 * the duplicate, as in {@link DuplicateMerged}.
 *
 * @param returned what this participant no longer has
 * @param consent what holds from now on; null if that is what held before
 * @param kept the fields that it keeps because they were changed in between
 */
public record DuplicateReleased(
    ParticipantId duplicate,
    @PersonalData List<Alias> aliases,
    @PersonalData Gain returned,
    @Nullable Consent consent,
    @PersonalData List<String> kept)
    implements ParticipantEvent {

  public DuplicateReleased {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
    returned = returned == null ? Gain.NOTHING : returned;
    kept = kept == null ? List.of() : List.copyOf(kept);
  }
}
