package io.rollbook.query.parked;

import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.participant.ParticipantEvent;
import io.rollbook.query.progress.Generation;
import io.rollbook.workspace.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What those who run Rollbook may do about events that a projection could not take. */
@Component
public class ParkedEvents {

  private static final Logger logger = LoggerFactory.getLogger(ParkedEvents.class);

  private static final String DISCARD =
      "INSERT INTO discarded_event (projection, stream, version, type, actor, reason)"
          + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";

  private final ParkedStore parked;
  private final List<Reapplication> projections;
  private final EventLog log;
  private final EventDecoder decoder;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;

  ParkedEvents(
      ParkedStore parked,
      List<Reapplication> projections,
      EventLog log,
      EventDecoder decoder,
      JdbcTemplate jdbc,
      PlatformTransactionManager manager) {
    this.parked = parked;
    this.projections = projections;
    this.log = log;
    this.decoder = decoder;
    this.jdbc = jdbc;
    this.transactions = new TransactionTemplate(manager);
  }

  /**
   * What came of a new attempt at all events of a stream that one generation has parked.
   *
   * @param applied how many are in the row now
   * @param left those that are still parked, in order
   */
  public record Retried(int applied, List<ParkedEvent> left) {}

  /** At most {@code limit} of a projection, by position, after the one of this generation there. */
  public List<ParkedEvent> list(Generation generation, long position, int limit) {
    return parked.after(generation, position, limit);
  }

  /** How many wait, of all projections. */
  public long count() {
    return parked.count();
  }

  /** How many of a workspace wait, of all projections. */
  public long count(WorkspaceId workspace) {
    return parked.count(workspace);
  }

  public Optional<ParkedEvent> find(String projection, String id) {
    return parked.find(id).filter(it -> it.generation().projection().equals(projection));
  }

  /** The event as it stands in the log; empty if it is not there. */
  public Optional<RecordedEvent> recorded(ParkedEvent event) {
    return log.readStream(event.stream(), event.version()).stream()
        .filter(it -> it.event().version() == event.version())
        .findFirst();
  }

  /** What the event says, of a type that is known; empty if it cannot be read. */
  public Optional<Object> content(RecordedEvent event) {
    try {
      return decoder.decode(List.of(event)).stream()
          .map(DomainEventMessage::getPayload)
          .filter(ParticipantEvent.class::isInstance)
          .map(Object.class::cast)
          .findFirst();
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Tries again, beginning with the first parked event of the same stream. */
  public Retried retry(ParkedEvent event) {
    return Objects.requireNonNull(
        transactions.execute(_ -> retry(event.generation(), event.stream())));
  }

  private Retried retry(Generation generation, String stream) {
    Reapplication projection = of(generation);
    projection.holdOff(generation);
    List<ParkedEvent> waiting = parked.lockStream(generation, stream);
    if (waiting.isEmpty()) {
      return new Retried(0, List.of());
    }
    Reapplication.Step step = projection.begin(generation, stream, waiting.getFirst().version());
    int applied = 0;
    for (ParkedEvent next : waiting) {
      Optional<ParkedCause> refusal = step.apply(next.version());
      if (refusal.isPresent()) {
        parked.blame(next.id(), refusal.get());
        break;
      }
      parked.remove(next.id());
      applied++;
    }
    return new Retried(applied, parked.lockStream(generation, stream));
  }

  /**
   * Gives an event up for good: its row passes over it, in each generation that there is and in
   * every one to come. What was parked only because of it is applied.
   *
   * @return what came of it in the event's generation; empty if an earlier event of the stream is
   *     parked, which is to be settled first
   */
  public Optional<Retried> discard(ParkedEvent event, String actor, String reason) {
    Optional<Retried> outcome =
        Objects.requireNonNull(transactions.execute(_ -> discardFirst(event, actor, reason)));
    if (outcome.isPresent()) {
      logger.warn(
          "Event {} at version {} of {} was discarded by {}",
          event.type(),
          event.version(),
          event.stream(),
          actor);
    }
    return outcome;
  }

  private Optional<Retried> discardFirst(ParkedEvent event, String actor, String reason) {
    String name = event.generation().projection();
    // Always in the same order, so that nobody waits for another who waits for this one.
    Map<Generation, List<ParkedEvent>> all = new LinkedHashMap<>();
    for (Generation generation : Generation.both(name)) {
      of(generation).holdOff(generation);
      all.put(generation, parked.lockStream(generation, event.stream()));
    }
    List<ParkedEvent> waiting = all.getOrDefault(event.generation(), List.of());
    if (waiting.isEmpty()) {
      return Optional.of(new Retried(0, List.of()));
    }
    if (!waiting.getFirst().id().equals(event.id())) {
      return Optional.empty();
    }
    jdbc.update(DISCARD, name, event.stream(), event.version(), event.type(), actor, reason);
    // What serves may be the other one tomorrow.
    Retried outcome = new Retried(0, List.of());
    for (Map.Entry<Generation, List<ParkedEvent>> there : all.entrySet()) {
      Retried retried = passOver(there.getKey(), there.getValue(), event);
      outcome = there.getKey().equals(event.generation()) ? retried : outcome;
    }
    return Optional.of(outcome);
  }

  private Retried passOver(
      Generation generation, List<ParkedEvent> waiting, ParkedEvent discarded) {
    long version = discarded.version();
    boolean isFirst = !waiting.isEmpty() && waiting.getFirst().version() == version;
    of(generation).passOver(generation, discarded, waiting);
    if (!isFirst) {
      return new Retried(0, waiting);
    }
    parked.remove(waiting.getFirst().id());
    return retry(generation, discarded.stream());
  }

  private Reapplication of(Generation generation) {
    return projections.stream()
        .filter(it -> it.projection().equals(generation.projection()))
        .findFirst()
        .orElseThrow();
  }
}
