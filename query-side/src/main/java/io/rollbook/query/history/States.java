package io.rollbook.query.history;

import io.rollbook.participant.Participant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * States of participants at versions, as many as are bounded: the newest that was needed of each,
 * and of long streams one now and then, so that reading backwards need not begin at the beginning.
 */
final class States {

  /** Which versions are kept of a long stream. */
  static final int STEP = 1_000;

  private record Version(String stream, long version) {}

  private final Map<Version, Participant> known;

  States(int capacity) {
    this.known =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Version, Participant> eldest) {
            return size() > capacity;
          }
        };
  }

  /** The nearest state before a version; null if none is known. */
  @Nullable Participant before(String stream, long version) {
    Participant state = known.get(new Version(stream, version - 1));
    long step = (version - 1) / STEP * STEP;
    while (state == null && step > 0) {
      state = known.get(new Version(stream, step));
      step -= STEP;
    }
    return state;
  }

  /** Keeps a state that was passed through, if it is one of those to keep. */
  void pass(String stream, Participant state) {
    if (state.version() > 0 && state.version() % STEP == 0) {
      put(stream, state);
    }
  }

  /** Keeps a state in place of the one that it was made from. */
  void put(String stream, Participant state) {
    known.put(new Version(stream, state.version()), state);
  }

  /** Forgets a state from which another one was made, unless it is one of those to keep. */
  void drop(String stream, long version) {
    if (version == 0 || version % STEP != 0) {
      known.remove(new Version(stream, version));
    }
  }
}
