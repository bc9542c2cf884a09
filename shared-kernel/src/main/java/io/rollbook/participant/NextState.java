package io.rollbook.participant;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state in the making: as the one before, but for what the event changes. */
final class NextState {

  private final Participant before;
  private ParticipantStatus status;
  private @Nullable ParticipantStatus statusBeforeArchive;
  private @Nullable Instant archivedAt;
  private boolean erased;

  Attributes attributes;
  Consent consent;
  Ledger ledger;
  final Map<IdentifierNamespace, String> identifiers;
  final Map<Long, String> customFields;
  final Map<Long, Membership> memberships;
  final Map<String, Enrolment> enrolments;

  NextState(Participant before) {
    this.before = before;
    this.status = before.status();
    this.statusBeforeArchive = before.statusBeforeArchive();
    this.archivedAt = before.archivedAt();
    this.erased = before.erased();
    this.attributes = before.attributes();
    this.consent = before.consent();
    this.ledger = before.ledger();
    this.identifiers = new HashMap<>(before.identifiers());
    this.customFields = new HashMap<>(before.customFields());
    this.memberships = new HashMap<>(before.memberships());
    this.enrolments = new HashMap<>(before.enrolments());
  }

  /** Puts a value, or removes it if it is null. */
  static <K> void put(Map<K, String> values, K key, @Nullable String value) {
    if (value == null) {
      values.remove(key);
    } else {
      values.put(key, value);
    }
  }

  void moveTo(StatusChanged change, Instant time) {
    boolean archives = change.to() == ParticipantStatus.ARCHIVED;
    status = change.to();
    statusBeforeArchive = archives ? change.from() : null;
    archivedAt = archives ? time : null;
  }

  void erase() {
    erased = true;
    statusBeforeArchive = null;
    archivedAt = null;
    attributes = Attributes.NONE;
    consent = Consent.UNSAID;
    ledger = Ledger.EMPTY;
    identifiers.clear();
    customFields.clear();
    memberships.clear();
    enrolments.clear();
  }

  Participant at(Instant time) {
    return new Participant(
        before.id(),
        before.workspaceId(),
        before.number(),
        before.version() + 1,
        status,
        statusBeforeArchive,
        attributes,
        identifiers,
        consent,
        customFields,
        memberships,
        enrolments,
        ledger,
        before.createdAt(),
        time,
        archivedAt,
        erased);
  }
}
