package io.rollbook.benchmarks.stock;

import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands and events. */
final class StockMessages {

  private StockMessages() {}

  record CreateParticipant(@TargetAggregateIdentifier String id, Map<String, Object> values) {}

  record UpdateParticipant(@TargetAggregateIdentifier String id, Map<String, Object> values) {}

  record ParticipantCreated(String id, Map<String, Object> values) {}

  record ParticipantUpdated(String id, Map<String, Object> values) {}
}
