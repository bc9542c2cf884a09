package io.rollbook.command.customfield;

import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFieldCommand;
import io.rollbook.customfield.CustomFieldDefined;
import io.rollbook.customfield.CustomFieldEvent;
import io.rollbook.customfield.CustomFieldId;
import io.rollbook.customfield.CustomFieldMoved;
import io.rollbook.customfield.CustomFieldNotFound;
import io.rollbook.customfield.CustomFieldRetired;
import io.rollbook.customfield.CustomFieldRevised;
import io.rollbook.customfield.DefineCustomField;
import io.rollbook.customfield.DefinitionRules;
import io.rollbook.customfield.FieldSettings;
import io.rollbook.customfield.MoveCustomField;
import io.rollbook.customfield.RetireCustomField;
import io.rollbook.customfield.ReviseCustomField;
import io.rollbook.participant.InvalidDetails;
import io.rollbook.participant.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a custom field. That its code is no other one's is for {@link
 * CustomFieldClaims} to see to.
 */
@Aggregate(lockFactory = "aggregateLocks")
class CustomFieldAggregate {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable CustomFieldId id;

  private @Nullable CustomField state;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  CustomField handle(DefineCustomField command) {
    FieldSettings settings = DefinitionRules.settled(command.type(), command.settings());
    List<Violation> violations = new ArrayList<>(DefinitionRules.checkCode(command.code()));
    violations.addAll(DefinitionRules.check(command.type(), settings));
    refuse(violations);
    AggregateLifecycle.apply(
        new CustomFieldDefined(
            command.id(), command.workspaceId(), command.code(), command.type(), settings));
    return current();
  }

  @CommandHandler
  CustomField handle(ReviseCustomField command) {
    CustomField before = visibleTo(command);
    refuseIfRetired(before);
    if (!before.settings().equals(command.before())) {
      throw new ConcurrencyException("Definition " + before.number() + " has been changed");
    }
    FieldSettings settings = DefinitionRules.settled(before.type(), command.settings());
    refuse(DefinitionRules.check(before.type(), settings));
    if (!settings.equals(before.settings())) {
      AggregateLifecycle.apply(new CustomFieldRevised(settings));
    }
    return current();
  }

  @CommandHandler
  CustomField handle(MoveCustomField command) {
    CustomField before = visibleTo(command);
    refuseIfRetired(before);
    if (before.place() != command.place()) {
      AggregateLifecycle.apply(new CustomFieldMoved(command.place()));
    }
    return current();
  }

  @CommandHandler
  CustomField handle(RetireCustomField command) {
    CustomField before = visibleTo(command);
    if (before.active()) {
      AggregateLifecycle.apply(new CustomFieldRetired(before.workspaceId(), before.code()));
    }
    return current();
  }

  @EventSourcingHandler
  void on(CustomFieldEvent event, @Timestamp Instant at) {
    CustomField after = CustomField.evolve(state, event, at);
    state = after;
    id = after.id();
  }

  private CustomField visibleTo(CustomFieldCommand command) {
    CustomField field = current();
    if (!field.workspaceId().equals(command.workspaceId())) {
      throw new CustomFieldNotFound();
    }
    return field;
  }

  private static void refuseIfRetired(CustomField field) {
    if (!field.active()) {
      refuse(List.of(new Violation("active", "must be true for a change")));
    }
  }

  private static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new InvalidDetails(violations);
    }
  }

  private CustomField current() {
    return Objects.requireNonNull(state, "A command reached a definition without events");
  }

  /** For Axon, which fills in the state from events. */
  CustomFieldAggregate() {}
}
