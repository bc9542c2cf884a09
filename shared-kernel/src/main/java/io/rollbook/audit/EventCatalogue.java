package io.rollbook.audit;

import io.rollbook.assignment.AssignmentStageChanged;
import io.rollbook.assignment.ContactAssigned;
import io.rollbook.assignment.ContactUnassigned;
import io.rollbook.customfield.CustomFieldDefined;
import io.rollbook.customfield.CustomFieldMoved;
import io.rollbook.customfield.CustomFieldRetired;
import io.rollbook.customfield.CustomFieldRevised;
import io.rollbook.participant.ConsentChanged;
import io.rollbook.participant.CustomFieldsChanged;
import io.rollbook.participant.DetailsChanged;
import io.rollbook.participant.DuplicateMerged;
import io.rollbook.participant.DuplicateReleased;
import io.rollbook.participant.ExperimentEntered;
import io.rollbook.participant.ExperimentLeft;
import io.rollbook.participant.IdentifierChanged;
import io.rollbook.participant.LedgerEntryRecorded;
import io.rollbook.participant.LedgerEntryReversed;
import io.rollbook.participant.MembershipChanged;
import io.rollbook.participant.MembershipEnded;
import io.rollbook.participant.MergedInto;
import io.rollbook.participant.ParticipantErased;
import io.rollbook.participant.ParticipantEvent;
import io.rollbook.participant.ParticipantRegistered;
import io.rollbook.participant.ReleasedFromMerge;
import io.rollbook.participant.StatusChanged;
import io.rollbook.workspace.CredentialIssued;
import io.rollbook.workspace.CredentialRevoked;
import io.rollbook.workspace.ScopeBound;
import io.rollbook.workspace.WorkspaceCreated;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The name and the revision under which each event stands in the log for ever, whatever its class
 * is called.
 */
public final class EventCatalogue {

  /**
   * One kind of event.
   *
   * @param revision of the JSON that is written today; older ones are lifted when read
   */
  public record Entry(String name, String revision, Class<?> type) {}

  public static final List<Entry> ENTRIES =
      List.of(
          new Entry("ParticipantRegistered", "1", ParticipantRegistered.class),
          new Entry("DetailsChanged", "1", DetailsChanged.class),
          new Entry("IdentifierChanged", "1", IdentifierChanged.class),
          new Entry("StatusChanged", "1", StatusChanged.class),
          new Entry("ConsentChanged", "1", ConsentChanged.class),
          new Entry("CustomFieldsChanged", "1", CustomFieldsChanged.class),
          new Entry("MembershipChanged", "1", MembershipChanged.class),
          new Entry("MembershipEnded", "1", MembershipEnded.class),
          new Entry("ExperimentEntered", "1", ExperimentEntered.class),
          new Entry("ExperimentLeft", "1", ExperimentLeft.class),
          new Entry("LedgerEntryRecorded", "1", LedgerEntryRecorded.class),
          new Entry("LedgerEntryReversed", "1", LedgerEntryReversed.class),
          new Entry("ParticipantErased", "1", ParticipantErased.class),
          new Entry("DuplicateMerged", "1", DuplicateMerged.class),
          new Entry("DuplicateReleased", "1", DuplicateReleased.class),
          new Entry("MergedInto", "1", MergedInto.class),
          new Entry("ReleasedFromMerge", "1", ReleasedFromMerge.class),
          new Entry("CustomFieldDefined", "1", CustomFieldDefined.class),
          new Entry("CustomFieldRevised", "1", CustomFieldRevised.class),
          new Entry("CustomFieldMoved", "1", CustomFieldMoved.class),
          new Entry("CustomFieldRetired", "1", CustomFieldRetired.class),
          new Entry("ContactAssigned", "1", ContactAssigned.class),
          new Entry("AssignmentStageChanged", "1", AssignmentStageChanged.class),
          new Entry("ContactUnassigned", "1", ContactUnassigned.class),
          new Entry("WorkspaceCreated", "1", WorkspaceCreated.class),
          new Entry("ScopeBound", "1", ScopeBound.class),
          new Entry("CredentialIssued", "1", CredentialIssued.class),
          new Entry("CredentialRevoked", "1", CredentialRevoked.class));

  private EventCatalogue() {}

  /** The names of all events of participants. */
  public static Set<String> ofParticipants() {
    return ENTRIES.stream()
        .filter(it -> ParticipantEvent.class.isAssignableFrom(it.type()))
        .map(Entry::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The name under which events of a class stand in the log.
   *
   * @throws java.util.NoSuchElementException if it is none of the catalogue's
   */
  public static String nameOf(Class<?> type) {
    return ENTRIES.stream().filter(it -> it.type() == type).findFirst().orElseThrow().name();
  }

  /**
   * The name under which an event stands in the log.
   *
   * @throws java.util.NoSuchElementException if it is none of the catalogue's
   */
  public static String nameOf(Object event) {
    return ENTRIES.stream()
        .filter(it -> it.type().isInstance(event))
        .findFirst()
        .orElseThrow()
        .name();
  }
}
