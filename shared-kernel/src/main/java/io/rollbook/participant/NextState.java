package io.rollbook.participant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The state in the making: as the one before, but for what the event changes. */
final class NextState {

  private final Participant before;
  private ParticipantStatus status;
  private @Nullable ParticipantStatus statusBeforeArchive;
  private @Nullable Instant archivedAt;
  private boolean erased;

  private Attributes attributes;
  private int lastContactId;
  Consent consent;
  private Ledger ledger;
  @Nullable ParticipantId mergedInto;
  final List<MergedDuplicate> merged;
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
    this.lastContactId = before.lastContactId();
    this.ledger = before.ledger();
    this.mergedInto = before.mergedInto();
    this.merged = new ArrayList<>(before.merged());
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

  void change(Attributes changes) {
    ContactIds ids = new ContactIds(attributes, lastContactId);
    attributes = attributes.with(ids.settle(changes));
    lastContactId = ids.last();
  }

  void join(@Nullable Membership membership) {
    if (membership != null) {
      memberships.put(membership.organizationId(), membership);
    }
  }

  void enter(ExperimentEntered entered, Instant time) {
    String experiment = entered.experiment();
    if (experiment != null) {
      enrolments.put(experiment, new Enrolment(experiment, entered.variant(), time));
    }
  }

  void book(@Nullable LedgerEntry entry) {
    if (entry != null) {
      ledger = ledger.with(entry);
    }
  }

  void reverse(LedgerEntryReversed reversed) {
    String reference = reversed.reference();
    if (reference != null) {
      ledger = ledger.reverse(reversed.entryKind(), reference);
    }
  }

  void gain(DuplicateMerged merge) {
    Gain gained = merge.gained();
    change(gained.attributes());
    changeLists(
        plus(attributes.contactPoints(), gained.contactPoints()),
        plus(attributes.otherAddresses(), gained.addresses()));
    identifiers.putAll(gained.identifiers());
    customFields.putAll(gained.customFields());
    Consent objections = gained.consent();
    @Nullable Consent consentBefore = objections == null ? null : consent;
    consent = objections == null ? consent : objections;
    gained.memberships().forEach(it -> memberships.put(it.organizationId(), it));
    gained.enrolments().forEach(it -> enrolments.put(it.experiment(), it));
    for (LedgerEntry entry : gained.ledger()) {
      ledger = ledger.with(entry);
    }
    merged.add(new MergedDuplicate(merge.duplicate(), merge.aliases(), gained, consentBefore));
  }

  void giveBack(DuplicateReleased release) {
    Gain returned = release.returned();
    Attributes.Builder cleared = Attributes.builder();
    returned.attributes().keys().forEach(it -> cleared.set(it, null));
    attributes = attributes.with(cleared.build());
    changeLists(
        minus(attributes.contactPoints(), returned.contactPoints()),
        minus(attributes.otherAddresses(), returned.addresses()));
    identifiers.keySet().removeAll(returned.identifiers().keySet());
    customFields.keySet().removeAll(returned.customFields().keySet());
    Consent restored = release.consent();
    consent = restored == null ? consent : restored;
    returned.memberships().forEach(it -> memberships.remove(it.organizationId()));
    returned.enrolments().forEach(it -> enrolments.remove(it.experiment()));
    ledger = ledger.without(returned.ledger());
    merged.removeIf(it -> it.id().equals(release.duplicate()));
  }

  private void changeLists(List<ContactPoint> points, List<PostalAddress> addresses) {
    change(
        Attributes.builder()
            .set(Attribute.CONTACT_INFORMATION, points)
            .set(Attribute.OTHER_ADDRESSES, addresses)
            .build());
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
    merged.clear();
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
        merged,
        mergedInto,
        lastContactId,
        before.createdAt(),
        time,
        archivedAt,
        erased);
  }

  private static <T> List<T> plus(List<T> list, List<T> more) {
    return Stream.concat(list.stream(), more.stream()).toList();
  }

  private static <T> List<T> minus(List<T> list, List<T> less) {
    return list.stream().filter(it -> !less.contains(it)).toList();
  }
}
