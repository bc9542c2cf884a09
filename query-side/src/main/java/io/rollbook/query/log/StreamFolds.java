package io.rollbook.query.log;

import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.axon.EventDecoder;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads streams as a whole, and folds each of them into its state. */
@Component
public class StreamFolds {

  /** What an event makes of a state, or of none. */
  @FunctionalInterface
  public interface Fold<E, S> {
    S evolve(@Nullable S before, E event, Instant when);
  }

  private final EventLog log;
  private final EventDecoder decoder;

  public StreamFolds(EventLog log, EventDecoder decoder) {
    this.log = log;
    this.decoder = decoder;
  }

  /**
   * The states of these streams, of one moment, without those that have no events.
   *
   * @param type of all events in the streams
   * @throws UnreadableEvent if an event is of another type or cannot be read
   */
  public <E, S> List<S> fold(Collection<String> streams, Class<E> type, Fold<E, S> fold) {
    return streams.isEmpty()
        ? List.of()
        : fold(decoder.decode(log.readStreams(streams)).stream(), type, fold);
  }

  /**
   * The state of a stream as it was at a version, which it has.
   *
   * @param type as in {@link #fold}
   * @throws UnreadableEvent as in {@link #fold}
   */
  public <E, S> S foldUpTo(String stream, long version, Class<E> type, Fold<E, S> fold) {
    List<DomainEventMessage<?>> messages = decoder.decode(log.readStream(stream, 0));
    return fold(messages.stream().filter(it -> it.getSequenceNumber() <= version), type, fold)
        .getFirst();
  }

  private static <E, S> List<S> fold(
      Stream<DomainEventMessage<?>> messages, Class<E> type, Fold<E, S> fold) {
    Map<String, S> states = new LinkedHashMap<>();
    for (DomainEventMessage<?> message : (Iterable<DomainEventMessage<?>>) messages::iterator) {
      E event = EventContent.of(message, type);
      states.compute(
          message.getAggregateIdentifier(),
          (_, before) -> fold.evolve(before, event, message.getTimestamp()));
    }
    return List.copyOf(states.values());
  }
}
