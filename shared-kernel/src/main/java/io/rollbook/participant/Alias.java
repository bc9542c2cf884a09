package io.rollbook.participant;

import java.util.Map;

/**
 * By what else a participant can be named since another was merged into it: what named that one.
 *
 * @param identifiers those that are unique
 */
public record Alias(ParticipantId id, long number, Map<IdentifierNamespace, String> identifiers) {

  public Alias {
    identifiers = Map.copyOf(identifiers);
  }
}
