package io.rollbook.eventlog.postgres;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.ClaimChange;
import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.IdempotencyKey;
import io.rollbook.eventlog.NewEvent;
import io.rollbook.eventlog.Sealed;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Refuses what PostgreSQL could not store, before it joins a batch, where it would cost the other
 * requests a second attempt.
 */
final class RequestCheck {

  /**
   * An index entry must fit into a third of a page, and the longest key has three of these texts.
   */
  private static final int LONGEST_TEXT = 500;

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("+10000-01-01T00:00:00Z");

  private RequestCheck() {}

  /** The first version that the request gives for each stream. */
  static Map<String, Long> firstVersions(AppendRequest request) {
    if (request.events().isEmpty() && request.claims().isEmpty() && request.idempotency() == null) {
      throw new IllegalArgumentException("The request has nothing to record");
    }
    request.claims().forEach(RequestCheck::check);
    IdempotencyKey key = request.idempotency();
    if (key != null) {
      requireText("scope", key.scope());
      requireText("stream", key.stream());
    }
    Map<String, Long> first = new HashMap<>();
    Map<String, Long> last = new HashMap<>();
    for (NewEvent event : request.events()) {
      check(event);
      first.putIfAbsent(event.stream(), event.version());
      Long previous = last.put(event.stream(), event.version());
      if (event.version() < 0 || (previous != null && event.version() != previous + 1)) {
        throw new IllegalArgumentException(
            "The versions of stream " + event.stream() + " are not consecutive");
      }
    }
    return first;
  }

  private static void check(NewEvent event) {
    requireName("id", event.id());
    requireName("stream", event.stream());
    requireName("type", event.type());
    requireText("revision", event.revision());
    String scope = event.scope();
    if (scope != null) {
      requireName("scope", scope);
    }
    Sealed sealed = event.sealed();
    if (sealed != null) {
      requireName("subject", sealed.subject());
    }
    if (event.occurredAt().isBefore(EARLIEST) || !event.occurredAt().isBefore(LATEST)) {
      throw new IllegalArgumentException("occurredAt is not within the years 1 to 9999");
    }
  }

  private static void check(ClaimChange change) {
    requireName("stream", change.stream());
    ClaimKey claim = change.claim();
    if (claim != null) {
      requireText("scope", claim.scope());
      requireText("namespace", claim.namespace());
    }
  }

  private static void requireName(String name, String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException(name + " is empty");
    }
    requireText(name, text);
  }

  private static void requireText(String name, String text) {
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException(name + " is longer than " + LONGEST_TEXT + " characters");
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw new IllegalArgumentException(name + " holds a NUL character");
      }
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          throw new IllegalArgumentException(name + " holds half a surrogate pair");
        }
        i++;
      }
    }
  }
}
