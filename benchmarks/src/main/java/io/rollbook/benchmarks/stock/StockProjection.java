package io.rollbook.benchmarks.stock;

import io.rollbook.benchmarks.stock.StockMessages.ParticipantCreated;
import io.rollbook.benchmarks.stock.StockMessages.ParticipantUpdated;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("profiles")
class StockProjection {

  private final StockProfiles profiles;

  StockProjection(StockProfiles profiles) {
    this.profiles = profiles;
  }

  @EventHandler
  void on(ParticipantCreated event) {
    profiles.save(new StockProfile(event.id(), event.values()));
  }

  @EventHandler
  void on(ParticipantUpdated event) {
    profiles.findById(event.id()).ifPresent(it -> it.set(event.values()));
  }
}
