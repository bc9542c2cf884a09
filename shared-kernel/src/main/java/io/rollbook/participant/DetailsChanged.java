package io.rollbook.participant;

import io.rollbook.privacy.PersonalData;

/**
 * Some attributes have another value.
 *
 * @param changes only those that changed; null where a value was cleared
 */
public record DetailsChanged(@PersonalData Attributes changes) implements ParticipantEvent {

  public DetailsChanged {
    changes = changes == null ? Attributes.NONE : changes;
  }
}
