package io.rollbook.benchmarks;

import io.rollbook.participant.Attribute;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantEvent;
import io.rollbook.participant.ParticipantId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.SourceId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One event after the other: finds the entity, applies the event, and lets Hibernate write it. */
final class PlainProjection {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final EntityManager entities;
  private final AtomicInteger handled = new AtomicInteger();

  PlainProjection(EntityManager entities) {
    this.entities = entities;
  }

  int handled() {
    return handled.get();
  }

  @EventHandler
  void on(ParticipantEvent event, @SourceId String stream, @Timestamp Instant at) {
    ParticipantId id = ParticipantId.ofStream(stream);
    @Nullable PlainRow row = entities.find(PlainRow.class, id.value());
    Participant before =
        row == null || row.state() == null ? null : JSON.readValue(row.state(), Participant.class);
    Participant after = Participant.evolve(before, event, at);
    PlainRow written = row == null ? new PlainRow(id.value()) : row;
    written.become(
        after.attributes().text(Attribute.EMAIL).orElse(""),
        after.attributes().text(Attribute.LAST_NAME).orElse(""),
        after.status().label(),
        JSON.writeValueAsString(after));
    if (row == null) {
      entities.persist(written);
    }
    handled.incrementAndGet();
  }
}
