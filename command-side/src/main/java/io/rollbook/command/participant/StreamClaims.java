package io.rollbook.command.participant;

import io.rollbook.eventlog.ClaimChange;
import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.KeyedDigest;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.MatchKeys;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantKey;
import java.util.ArrayList;
import java.util.List;

/** The changes that one event brings to the claims of its participant. */
final class StreamClaims {

  private final KeyedDigest digest;
  private final String workspace;
  private final String stream;
  private final List<ClaimChange> changes = new ArrayList<>();

  StreamClaims(KeyedDigest digest, String workspace, String stream) {
    this.digest = digest;
    this.workspace = workspace;
    this.stream = stream;
  }

  List<ClaimChange> changes() {
    return changes;
  }

  void takeNumber(long number) {
    changes.add(ClaimChange.take(number(number), stream));
  }

  void releaseNumber(long number) {
    changes.add(ClaimChange.release(number(number), stream));
  }

  /**
   * Takes an identifier if it is to be unique. A key that looks as if it were made of a number must
   * not be the one that another participant is known by.
   */
  void take(IdentifierNamespace namespace, String value) {
    takeAsIs(namespace, value);
    if (namespace == IdentifierNamespace.CHECKMANGO_KEY) {
      ParticipantKey.numberInKey(value)
          .ifPresent(it -> changes.add(ClaimChange.requireFree(number(it), stream)));
    }
  }

  /** Takes an identifier that has been in use before, if it is to be unique. */
  void takeAsIs(IdentifierNamespace namespace, String value) {
    if (namespace.unique()) {
      changes.add(ClaimChange.take(key(namespace, value), stream));
    }
  }

  void release(IdentifierNamespace namespace, String value) {
    if (namespace.unique()) {
      changes.add(ClaimChange.release(key(namespace, value), stream));
    }
  }

  void requireFreeKey(String key) {
    changes.add(ClaimChange.requireFree(key(IdentifierNamespace.CHECKMANGO_KEY, key), stream));
  }

  /** Lets the participant be found by what these attributes hold. */
  StreamClaims shareMatches(Attributes attributes) {
    for (MatchKeys kind : MatchKeys.values()) {
      kind.of(attributes).forEach(it -> changes.add(ClaimChange.share(match(kind, it), stream)));
    }
    return this;
  }

  /** Lets the participant no longer be found by what these attributes hold. */
  StreamClaims releaseMatches(Attributes attributes) {
    for (MatchKeys kind : MatchKeys.values()) {
      kind.of(attributes).forEach(it -> changes.add(ClaimChange.release(match(kind, it), stream)));
    }
    return this;
  }

  /** Lets the participant be found by what a change makes of the attributes that it touches. */
  StreamClaims replaceMatches(Attributes change) {
    for (MatchKeys kind : MatchKeys.values()) {
      if (change.keys().contains(kind.attribute())) {
        changes.add(ClaimChange.releaseShares(workspace, kind.namespace(), stream));
      }
    }
    return shareMatches(change);
  }

  private ClaimKey number(long number) {
    return ClaimKey.of(digest, workspace, Participant.NUMBER, Long.toString(number));
  }

  private ClaimKey key(IdentifierNamespace namespace, String value) {
    return ClaimKey.of(digest, workspace, namespace.label(), namespace.comparable(value));
  }

  private ClaimKey match(MatchKeys kind, String value) {
    return ClaimKey.of(digest, workspace, kind.namespace(), value);
  }
}
