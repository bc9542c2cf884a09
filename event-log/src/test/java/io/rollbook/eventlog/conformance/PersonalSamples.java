package io.rollbook.eventlog.conformance;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.DataKey;
import io.rollbook.eventlog.NewEvent;
import io.rollbook.eventlog.Sealed;
import java.util.List;

/** Events that identify somebody. What is sealed is any bytes here: a store never opens it. */
final class PersonalSamples {

  static final byte[] CONTENT = {1, 2, 3};
  static final byte[] KEY = {9, 8, 7};

  private PersonalSamples() {}

  static NewEvent sealed(String stream, long version, String subject) {
    NewEvent sample = Samples.event(stream, version);
    return new NewEvent(
        sample.id(),
        stream,
        version,
        sample.type(),
        sample.revision(),
        sample.payload(),
        sample.metadata(),
        sample.occurredAt(),
        "scope",
        new Sealed(subject, CONTENT));
  }

  /** The first event of a stream, and its subject's key. */
  static AppendRequest first(String stream) {
    return first(stream, KEY);
  }

  static AppendRequest first(String stream, byte[] key) {
    return new AppendRequest(
        List.of(sealed(stream, 0, stream)),
        List.of(),
        null,
        List.of(new DataKey(stream, key)),
        List.of());
  }
}
