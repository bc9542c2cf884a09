package io.rollbook.command.participant;

import io.rollbook.audit.Caller;
import io.rollbook.command.assignment.AssignmentEnds;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantChange;
import io.rollbook.participant.ParticipantCommand;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.participant.RegisterParticipant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** Participants beside one another, with the commands that concern several of them. */
final class SeveralParticipants implements AutoCloseable {

  private final AtomicLong numbers = new AtomicLong();
  private final List<Object> events = new ArrayList<>();
  private final Configuration axon;

  SeveralParticipants(AssignmentEnds assignments) {
    axon =
        DefaultConfigurer.defaultConfiguration(false)
            .configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine())
            .registerComponent(PhoneNumbers.class, _ -> Fixtures.PHONES)
            .registerComponent(io.rollbook.customfield.CustomFields.class, _ -> Fixtures.fields())
            .configureAggregate(
                AggregateConfigurer.defaultConfiguration(ParticipantAggregate.class))
            .registerCommandHandler(
                configuration ->
                    new ParticipantMerges(
                        configuration.repository(ParticipantAggregate.class), assignments))
            .start();
    axon.eventStore()
        .subscribe(
            messages -> messages.stream().map(EventMessage::getPayload).forEach(events::add));
  }

  Participant register(Attributes attributes) {
    return register(ParticipantChange.of(attributes, Map.of()));
  }

  Participant register(ParticipantChange details) {
    return (Participant)
        send(
            new RegisterParticipant(
                ParticipantId.next(),
                Samples.WORKSPACE,
                numbers.incrementAndGet(),
                ParticipantStatus.LEAD,
                details,
                false));
  }

  Object send(ParticipantCommand command) {
    Caller caller = new Caller(Samples.WORKSPACE, "actor", "test", "request");
    return axon.commandGateway()
        .sendAndWait(new GenericCommandMessage<>(command, caller.asMetadata()));
  }

  /** All that happened, in order. */
  List<Object> events() {
    return events;
  }

  @Override
  public void close() {
    axon.shutdown();
  }
}
