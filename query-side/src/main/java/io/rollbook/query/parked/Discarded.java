package io.rollbook.query.parked;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Which events of some streams were given up.
 *
 * @param versions by stream
 */
public record Discarded(Map<String, Set<Long>> versions) {

  public Discarded {
    versions = Map.copyOf(versions);
  }

  public boolean contains(DomainEventMessage<?> message) {
    return versions
        .getOrDefault(message.getAggregateIdentifier(), Set.of())
        .contains(message.getSequenceNumber());
  }

  /** The same, as if one had not been given up. */
  public Discarded except(String stream, long version) {
    Map<String, Set<Long>> fewer = new HashMap<>(versions);
    fewer.computeIfPresent(
        stream, (_, all) -> all.stream().filter(it -> it != version).collect(Collectors.toSet()));
    return new Discarded(fewer);
  }
}
