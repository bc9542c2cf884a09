package io.rollbook.query.history;

import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.participant.HistoryEntry;
import io.rollbook.participant.Participant;
import io.rollbook.query.history.LogPages.StreamRange;
import io.rollbook.query.log.ParticipantEvents;
import io.rollbook.query.log.UnreadableEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Goes through one participant's events from a known state on, and tells those that are wanted. */
final class Retelling {

  private final String stream;
  private final States states;
  private final Function<StreamRange, List<DomainEventMessage<?>>> pages;
  private final TreeMap<Long, RecordedEvent> wanted = new TreeMap<>();
  private final Map<Long, DomainEventMessage<?>> messages = new HashMap<>();
  private boolean secret;
  private boolean unreadable;

  /**
   * @param pages reads what is not at hand; is asked for at most {@link Teller#PAGE} versions
   */
  Retelling(
      String stream, States states, Function<StreamRange, List<DomainEventMessage<?>>> pages) {
    this.stream = stream;
    this.states = states;
    this.pages = pages;
  }

  /** Wants an event to be told. */
  void add(RecordedEvent event) {
    wanted.put(event.event().version(), event);
  }

  /** Takes a message that may be needed. */
  void give(DomainEventMessage<?> message) {
    messages.put(message.getSequenceNumber(), message);
  }

  /** Tells nothing personal, if so. */
  void keepSecret(boolean isSecret) {
    secret |= isSecret;
  }

  /** The versions that are needed beside those that are wanted. */
  StreamRange missing() {
    long first = versionOf(states.before(stream, wanted.firstKey())) + 1;
    long last = wanted.lastKey();
    while (first <= last && wanted.containsKey(first)) {
      first++;
    }
    while (first <= last && wanted.containsKey(last)) {
      last--;
    }
    return new StreamRange(stream, first, last);
  }

  /** Puts the entries under their positions. */
  void tell(Entries entries, Map<Long, HistoryEntry> told) {
    if (secret) {
      wanted.forEach(
          (version, event) ->
              told.put(event.position(), entries.ofErased(event, messages.get(version))));
      return;
    }
    @Nullable Participant state = states.before(stream, wanted.firstKey());
    long began = versionOf(state);
    for (long version = began + 1; version <= wanted.lastKey(); version++) {
      DomainEventMessage<?> message = message(version);
      Participant after = fold(state, message);
      RecordedEvent event = wanted.get(version);
      if (event != null) {
        told.put(
            event.position(),
            after == null || message == null
                ? entries.ofUnreadable(event, message)
                : entries.of(event, message, state, after));
      }
      state = after == null ? state : after;
    }
    if (state != null && !unreadable) {
      states.drop(stream, began);
      states.put(stream, state);
    }
  }

  /** Each is needed once; so of a long stream no more than a page is held. */
  private @Nullable DomainEventMessage<?> message(long version) {
    if (!messages.containsKey(version) && !unreadable) {
      long last = Math.min(wanted.lastKey(), version + Teller.PAGE - 1);
      pages.apply(new StreamRange(stream, version, last)).forEach(this::give);
    }
    return messages.remove(version);
  }

  /** Null from the first event on that cannot be read. */
  private @Nullable Participant fold(
      @Nullable Participant before, @Nullable DomainEventMessage<?> message) {
    if (unreadable || message == null) {
      unreadable = true;
      return null;
    }
    try {
      Participant after = ParticipantEvents.fold(before, message);
      states.pass(stream, after);
      return after;
    } catch (UnreadableEvent e) {
      unreadable = true;
      return null;
    }
  }

  private static long versionOf(@Nullable Participant state) {
    return state == null ? -1 : state.version();
  }
}
