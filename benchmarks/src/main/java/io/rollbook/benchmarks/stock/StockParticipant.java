package io.rollbook.benchmarks.stock;

import io.rollbook.benchmarks.stock.StockMessages.CreateParticipant;
import io.rollbook.benchmarks.stock.StockMessages.ParticipantCreated;
import io.rollbook.benchmarks.stock.StockMessages.ParticipantUpdated;
import io.rollbook.benchmarks.stock.StockMessages.UpdateParticipant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate
class StockParticipant {

  @AggregateIdentifier private @Nullable String id;
  private final Map<String, Object> values = new HashMap<>();

  /** For Axon. */
  StockParticipant() {}

  @CommandHandler
  StockParticipant(CreateParticipant command) {
    AggregateLifecycle.apply(new ParticipantCreated(command.id(), command.values()));
  }

  @CommandHandler
  Map<String, Object> update(UpdateParticipant command) {
    AggregateLifecycle.apply(new ParticipantUpdated(Objects.requireNonNull(id), command.values()));
    return values;
  }

  @EventSourcingHandler
  void on(ParticipantCreated event) {
    id = event.id();
    values.putAll(event.values());
  }

  @EventSourcingHandler
  void on(ParticipantUpdated event) {
    values.putAll(event.values());
  }
}
