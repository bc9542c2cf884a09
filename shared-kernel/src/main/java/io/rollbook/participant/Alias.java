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

  /** Whether the identifier names whoever the alias stands for, be it by a key that is made. */
  public boolean has(IdentifierNamespace namespace, String value) {
    String own = identifiers.get(namespace);
    if (own == null && namespace == IdentifierNamespace.CHECKMANGO_KEY) {
      own = ParticipantKey.keyOf(number);
    }
    return own != null && namespace.comparable(own).equals(namespace.comparable(value));
  }
}
