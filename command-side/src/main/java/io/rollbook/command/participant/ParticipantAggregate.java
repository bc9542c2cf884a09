package io.rollbook.command.participant;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.rollbook.customfield.CustomFields;
import io.rollbook.customfield.FieldValues;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.ChangeStatus;
import io.rollbook.participant.Consent;
import io.rollbook.participant.ConsentChanged;
import io.rollbook.participant.CustomFieldsChanged;
import io.rollbook.participant.DetailRules;
import io.rollbook.participant.DetailsChanged;
import io.rollbook.participant.Enrolment;
import io.rollbook.participant.EnterExperiment;
import io.rollbook.participant.ExperimentEntered;
import io.rollbook.participant.ExperimentLeft;
import io.rollbook.participant.ExperimentRules;
import io.rollbook.participant.IdentifierChanged;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.IllegalStatusChange;
import io.rollbook.participant.InvalidDetails;
import io.rollbook.participant.LeaveExperiment;
import io.rollbook.participant.LedgerEntry;
import io.rollbook.participant.LedgerEntryRecorded;
import io.rollbook.participant.LedgerEntryReversed;
import io.rollbook.participant.LedgerRules;
import io.rollbook.participant.Membership;
import io.rollbook.participant.MembershipChanged;
import io.rollbook.participant.MembershipEnded;
import io.rollbook.participant.MembershipRules;
import io.rollbook.participant.MergedElsewhere;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantChange;
import io.rollbook.participant.ParticipantCommand;
import io.rollbook.participant.ParticipantEvent;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantNotFound;
import io.rollbook.participant.ParticipantRegistered;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.participant.RecordLedgerEntry;
import io.rollbook.participant.RegisterParticipant;
import io.rollbook.participant.ReverseLedgerEntry;
import io.rollbook.participant.StatusChanged;
import io.rollbook.participant.UpdateParticipant;
import io.rollbook.participant.VersionMismatch;
import io.rollbook.participant.Violation;
import io.rollbook.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Checks commands against the state and applies the events that follow, or refuses. Never reads a
 * clock.
 */
@Aggregate(snapshotTriggerDefinition = "participantSnapshotTrigger", lockFactory = "aggregateLocks")
@Revision(ParticipantSnapshots.REVISION)
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
class ParticipantAggregate {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable ParticipantId id;

  private @Nullable Participant state;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Participant handle(RegisterParticipant command, CustomFields fields, PhoneNumbers phones) {
    ParticipantChange details = command.details();
    FieldValues values = valuesOf(command, fields);
    refuseInvalid(details, values);
    AggregateLifecycle.apply(
        new ParticipantRegistered(
            command.participantId(),
            command.workspaceId(),
            command.number(),
            command.status(),
            phones.normalize(details.attributes().present(), command.workspaceId()),
            present(details.identifiers())));
    changeRest(details, values);
    return current();
  }

  @CommandHandler
  Participant handle(UpdateParticipant command, CustomFields fields, PhoneNumbers phones) {
    Participant before = visibleTo(command, command.expectedVersion());
    ParticipantChange change = command.change();
    FieldValues values = valuesOf(change, before, fields);
    refuseInvalid(change, values);
    ParticipantStatus status = command.status();
    if (status != null) {
      refuseIllegal(before, status);
    }
    Attributes settled =
        before.settled(phones.normalize(change.attributes(), command.workspaceId()));
    Attributes changes = before.attributes().effectOf(settled);
    if (!changes.isEmpty()) {
      AggregateLifecycle.apply(new DetailsChanged(changes));
    }
    change.identifiers().forEach((namespace, value) -> changeIdentifier(before, namespace, value));
    changeRest(change, values);
    if (status != null) {
      changeStatus(current(), status, null, null);
    }
    return current();
  }

  @CommandHandler
  Participant handle(ChangeStatus command) {
    Participant before = visibleTo(command, command.expectedVersion());
    refuse(DetailRules.checkNote("reason", command.reason()));
    refuseIllegal(before, command.status());
    changeStatus(before, command.status(), command.reason(), command.effectiveDate());
    return current();
  }

  @CommandHandler
  Participant handle(EnterExperiment command) {
    Participant before = visibleTo(command, null);
    refuse(ExperimentRules.check(command.experiment(), command.variant()));
    Enrolment enrolment = before.enrolments().get(command.experiment());
    if (enrolment == null
        || (command.variant() != null && !command.variant().equals(enrolment.variant()))) {
      AggregateLifecycle.apply(new ExperimentEntered(command.experiment(), command.variant()));
    }
    return current();
  }

  @CommandHandler
  Participant handle(LeaveExperiment command) {
    Participant before = visibleTo(command, null);
    if (before.enrolments().containsKey(command.experiment())) {
      AggregateLifecycle.apply(new ExperimentLeft(command.experiment()));
    }
    return current();
  }

  @CommandHandler
  Participant handle(RecordLedgerEntry command) {
    Participant before = visibleTo(command, null);
    LedgerEntry entry = command.entry();
    refuse(LedgerRules.check(before.ledger(), entry));
    if (before.ledger().entry(entry.kind(), entry.reference()).isEmpty()) {
      AggregateLifecycle.apply(new LedgerEntryRecorded(entry.inUnitsOfCurrency()));
    }
    return current();
  }

  @CommandHandler
  Participant handle(ReverseLedgerEntry command) {
    Participant before = visibleTo(command, null);
    LedgerEntry entry =
        before
            .ledger()
            .entry(command.kind(), command.reference())
            .orElseThrow(ParticipantNotFound::new);
    if (before.ledger().counts(entry)) {
      AggregateLifecycle.apply(LedgerEntryReversed.of(entry.kind(), entry.reference()));
    }
    return current();
  }

  @EventSourcingHandler
  void on(ParticipantEvent event, @Timestamp Instant at) {
    Participant after = Participant.evolve(state, event, at);
    state = after;
    id = after.id();
  }

  /** What a change holds beside details and identifiers; on the state as it has become. */
  private void changeRest(ParticipantChange change, FieldValues values) {
    Map<Long, @Nullable String> effect = new HashMap<>(values.kept());
    effect.entrySet().removeIf(it -> isKept(current().customFields(), it.getKey(), it.getValue()));
    if (!effect.isEmpty()) {
      AggregateLifecycle.apply(new CustomFieldsChanged(effect));
    }
    Boolean optOut = change.marketingOptOut();
    if (optOut != null) {
      changeConsent(current().consent().withMarketingOptOut(optOut));
    }
    changeMemberships(change.memberships());
  }

  private static boolean isKept(Map<Long, String> kept, Long field, @Nullable String value) {
    return Objects.equals(kept.get(field), value);
  }

  private void changeMemberships(Map<Long, @Nullable Membership> changes) {
    Participant before = current();
    Consent consent = MembershipRules.consentAfter(before, changes);
    changes.forEach(
        (organization, membership) -> {
          Membership known = before.memberships().get(organization);
          if (membership == null && known != null) {
            AggregateLifecycle.apply(new MembershipEnded(organization));
          } else if (membership != null && !membership.equals(known)) {
            AggregateLifecycle.apply(new MembershipChanged(membership));
          }
        });
    if (!changes.isEmpty()) {
      changeConsent(consent);
      MembershipRules.statusAfter(before, changes)
          .ifPresent(status -> changeStatus(current(), status, null, null));
    }
  }

  private void changeConsent(Consent consent) {
    if (!consent.equals(current().consent())) {
      AggregateLifecycle.apply(new ConsentChanged(consent));
    }
  }

  private static FieldValues valuesOf(RegisterParticipant command, CustomFields fields) {
    Map<Long, @Nullable String> given = command.details().customFields();
    boolean mandatory = command.mandatoryFields();
    WorkspaceId workspace = command.workspaceId();
    FieldValues values = FieldValues.forRegistration(fields.of(workspace), given, mandatory);
    return values.violations().isEmpty()
        ? values
        : FieldValues.forRegistration(fields.newestOf(workspace), given, mandatory);
  }

  /** Looks again before it refuses: another node may have changed a definition just now. */
  private static FieldValues valuesOf(
      ParticipantChange change, Participant before, CustomFields fields) {
    if (change.customFields().isEmpty()) {
      return FieldValues.forChange(List.of(), Map.of());
    }
    FieldValues values =
        FieldValues.forChange(fields.of(before.workspaceId()), change.customFields());
    return values.violations().isEmpty()
        ? values
        : FieldValues.forChange(fields.newestOf(before.workspaceId()), change.customFields());
  }

  /**
   * The state, if the participant exists for the command's workspace and is at the version that the
   * caller expects.
   */
  private Participant visibleTo(ParticipantCommand command, @Nullable Long expectedVersion) {
    return visibleTo(command.workspaceId(), expectedVersion);
  }

  Participant visibleTo(WorkspaceId workspace, @Nullable Long expectedVersion) {
    Participant participant = current();
    if (participant.erased() || !participant.workspaceId().equals(workspace)) {
      throw new ParticipantNotFound();
    }
    ParticipantId survivor = participant.mergedInto();
    if (survivor != null) {
      throw new MergedElsewhere(survivor);
    }
    if (expectedVersion != null && expectedVersion != participant.version()) {
      throw new VersionMismatch(expectedVersion, participant.version());
    }
    return participant;
  }

  private static void refuseInvalid(ParticipantChange change, FieldValues values) {
    List<Violation> violations = new ArrayList<>();
    violations.addAll(DetailRules.check(change.attributes(), change.identifiers()));
    violations.addAll(values.violations());
    violations.addAll(MembershipRules.check(change.memberships()));
    refuse(violations);
  }

  static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new InvalidDetails(violations);
    }
  }

  private static Map<IdentifierNamespace, String> present(
      Map<IdentifierNamespace, @Nullable String> identifiers) {
    Map<IdentifierNamespace, String> present = new EnumMap<>(IdentifierNamespace.class);
    identifiers.forEach(
        (namespace, value) -> {
          if (value != null) {
            present.put(namespace, value);
          }
        });
    return present;
  }

  private static void refuseIllegal(Participant participant, ParticipantStatus to) {
    if (participant.status() != to && !participant.nextStatuses().contains(to)) {
      throw new IllegalStatusChange(participant.status(), to, participant.nextStatuses());
    }
  }

  private static void changeStatus(
      Participant before,
      ParticipantStatus to,
      @Nullable String reason,
      @Nullable LocalDate effectiveDate) {
    if (before.status() != to) {
      AggregateLifecycle.apply(new StatusChanged(before.status(), to, reason, effectiveDate));
    }
  }

  private static void changeIdentifier(
      Participant before, IdentifierNamespace namespace, @Nullable String to) {
    @Nullable String from = before.identifiers().get(namespace);
    if (!Objects.equals(from, to)) {
      boolean keeps = from != null && before.isNamedByDuplicate(namespace, from);
      AggregateLifecycle.apply(new IdentifierChanged(namespace, keeps ? null : from, to));
    }
  }

  Participant current() {
    return Objects.requireNonNull(state, "A command reached a participant without events");
  }

  /** For Axon, which fills in the state from events or from a snapshot. */
  ParticipantAggregate() {}
}
