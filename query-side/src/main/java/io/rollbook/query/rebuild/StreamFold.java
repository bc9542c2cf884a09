package io.rollbook.query.rebuild;

import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Makes a state of a stream's events.
 *
 * @param <S> immutable
 */
@FunctionalInterface
public interface StreamFold<S> {

  /**
   * The state after a message; null if there is none.
   *
   * @throws io.rollbook.query.log.UnreadableEvent if the message cannot be read, or does not follow
   *     the state
   */
  @Nullable S fold(@Nullable S before, DomainEventMessage<?> message);
}
