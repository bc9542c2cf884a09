package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of a participant, made from events by {@link #evolve} alone. Once erased, all
 * that is personal is empty.
 *
 * @param number the short id, unique over all workspaces
 * @param version of the stream that this state reflects, from 0
 * @param statusBeforeArchive the status to go back to from the archive; null if not archived, or
 *     registered as archived
 * @param customFields by the id of the field's definition
 * @param memberships by the id of the organization
 * @param enrolments by the key of the experiment
 * @param merged the duplicates that are part of it
 * @param mergedInto the participant that it is a duplicate of, or null
 * @param lastContactId the highest id that any contact point or address of it had
 * @param createdAt in milliseconds, as Axon keeps time
 * @param updatedAt time of the last event, in milliseconds
 * @param archivedAt since when the status is archived, or null
 * @param erased whether the participant is to be treated as if it never existed
 */
public record Participant(
    ParticipantId id,
    WorkspaceId workspaceId,
    long number,
    long version,
    ParticipantStatus status,
    @Nullable ParticipantStatus statusBeforeArchive,
    Attributes attributes,
    Map<IdentifierNamespace, String> identifiers,
    Consent consent,
    Map<Long, String> customFields,
    Map<Long, Membership> memberships,
    Map<String, Enrolment> enrolments,
    Ledger ledger,
    List<MergedDuplicate> merged,
    @Nullable ParticipantId mergedInto,
    int lastContactId,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant archivedAt,
    boolean erased) {

  /** The namespace of the claim on {@link #number}. */
  public static final String NUMBER = "number";

  public Participant {
    identifiers = Map.copyOf(identifiers);
    customFields = Map.copyOf(customFields);
    memberships = Map.copyOf(memberships);
    enrolments = Map.copyOf(enrolments);
    merged = List.copyOf(merged);
  }

  /**
   * The one fold: the state after an event. What has been forgotten of an event does nothing.
   *
   * @param before the state before, or null if this is the first event
   * @param at the event's own time
   * @throws IllegalStateException if the event cannot follow: the log is broken
   */
  public static Participant evolve(
      @Nullable Participant before, ParticipantEvent event, Instant at) {
    Instant time = at.truncatedTo(ChronoUnit.MILLIS);
    if (event instanceof ParticipantRegistered registered) {
      if (before != null) {
        throw new IllegalStateException("Registered twice: " + before.id);
      }
      return registered(registered, time);
    }
    if (before == null) {
      throw new IllegalStateException("Not registered, but " + event.getClass().getSimpleName());
    }
    return before.after(event, time);
  }

  /** The statuses that may follow. */
  public Set<ParticipantStatus> nextStatuses() {
    return status.next(statusBeforeArchive);
  }

  /** Whether it is to be seen as a participant of its own. */
  public boolean exists() {
    return !erased && mergedInto == null;
  }

  /** The key by which it is known where everybody has one: given, or made of the number. */
  public String key() {
    return identifiers.getOrDefault(
        IdentifierNamespace.CHECKMANGO_KEY, ParticipantKey.keyOf(number));
  }

  /** The serial number, made of the number. */
  public String serialNumber() {
    return ParticipantKey.serialOf(number);
  }

  /** A change of its attributes, with an id for each contact point and address in it. */
  public Attributes settled(Attributes change) {
    return new ContactIds(attributes, lastContactId).settle(change);
  }

  /** Whether a duplicate was known by this identifier, which so leads here for good. */
  public boolean isNamedByDuplicate(IdentifierNamespace namespace, String value) {
    return merged.stream()
        .flatMap(duplicate -> duplicate.aliases().stream())
        .anyMatch(alias -> alias.has(namespace, value));
  }

  /** The ids by which others may have known it: its own, and those of merged duplicates. */
  public Set<ParticipantId> ids() {
    Set<ParticipantId> ids = new LinkedHashSet<>();
    ids.add(id);
    merged.forEach(duplicate -> duplicate.aliases().forEach(alias -> ids.add(alias.id())));
    return ids;
  }

  private static Participant registered(ParticipantRegistered event, Instant time) {
    ContactIds ids = new ContactIds(Attributes.NONE, 0);
    Attributes attributes = ids.settle(event.attributes());
    return new Participant(
        event.participantId(),
        event.workspaceId(),
        event.number(),
        0,
        event.status(),
        null,
        attributes,
        event.identifiers(),
        Consent.UNSAID,
        Map.of(),
        Map.of(),
        Map.of(),
        Ledger.EMPTY,
        List.of(),
        null,
        ids.last(),
        time,
        time,
        event.status() == ParticipantStatus.ARCHIVED ? time : null,
        false);
  }

  private Participant after(ParticipantEvent event, Instant time) {
    NextState next = new NextState(this);
    switch (event) {
      case ParticipantRegistered again ->
          throw new IllegalStateException("Registered twice: " + id);
      case DetailsChanged changed -> next.change(changed.changes());
      case IdentifierChanged changed ->
          NextState.put(next.identifiers, changed.namespace(), changed.to());
      case StatusChanged changed -> next.moveTo(changed, time);
      case ConsentChanged changed -> next.consent = changed.consent();
      case CustomFieldsChanged changed ->
          changed
              .values()
              .forEach((field, value) -> NextState.put(next.customFields, field, value));
      case MembershipChanged changed -> next.join(changed.membership());
      case MembershipEnded ended -> next.memberships.remove(ended.organizationId());
      case ExperimentEntered entered -> next.enter(entered, time);
      case ExperimentLeft left ->
          next.enrolments.keySet().removeIf(it -> it.equals(left.experiment()));
      case LedgerEntryRecorded recorded -> next.book(recorded.entry());
      case LedgerEntryReversed reversed -> next.reverse(reversed);
      case DuplicateMerged merge -> next.gain(merge);
      case DuplicateReleased release -> next.giveBack(release);
      case MergedInto merge -> next.mergedInto = merge.survivor();
      case ReleasedFromMerge release -> next.mergedInto = null;
      case ParticipantErased erasure -> next.erase();
    }
    return next.at(time);
  }
}
