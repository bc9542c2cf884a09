package io.rollbook.eventlog.axon;

import io.rollbook.eventlog.ClaimChange;
import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Which claims an event takes or releases; they change in the transaction that records the event.
 */
@FunctionalInterface
public interface ClaimPolicy {

  /**
   * The changes in order; those of a request's events are applied as one, see {@code
   * AppendRequest}.
   */
  List<ClaimChange> claimsOf(DomainEventMessage<?> event);

  /** No event has claims. */
  static ClaimPolicy none() {
    return _ -> List.of();
  }

  /** What all these policies say, in their order. */
  static ClaimPolicy all(Collection<? extends ClaimPolicy> policies) {
    List<ClaimPolicy> parts = List.copyOf(policies);
    return event -> parts.stream().flatMap(part -> part.claimsOf(event).stream()).toList();
  }
}
