package io.rollbook.query.profilevalues;

import io.rollbook.customfield.CustomFields;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantEvent;
import io.rollbook.participant.ParticipantId;
import io.rollbook.query.progress.ProjectionProgress;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What those who run Rollbook may do about events that the read model could not take. */
@Component
public class ParkedEvents {

  private static final Logger logger = LoggerFactory.getLogger(ParkedEvents.class);

  private static final String DISCARD =
      "INSERT INTO discarded_event (projection, stream, version, type, actor, reason)"
          + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";

  private final ParkedStore parked;
  private final ProfileStore store;
  private final ProfileWriter writer;
  private final ProfileRelabelling relabelling;
  private final CustomFields fields;
  private final EventLog log;
  private final EventDecoder decoder;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;

  ParkedEvents(
      ParkedStore parked,
      ProfileStore store,
      ProfileWriter writer,
      ProfileRelabelling relabelling,
      CustomFields fields,
      EventLog log,
      EventDecoder decoder,
      JdbcTemplate jdbc,
      PlatformTransactionManager manager) {
    this.parked = parked;
    this.store = store;
    this.writer = writer;
    this.relabelling = relabelling;
    this.fields = fields;
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

  /** At most {@code limit} of them, by position, after the one at this position and generation. */
  public List<ParkedEvent> list(long position, @Nullable String slot, int limit) {
    return parked.after(slot, position, limit);
  }

  public Optional<ParkedEvent> find(String id) {
    return parked.find(id);
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
    relabelling.holdOff(generation);
    List<ParkedEvent> waiting = parked.lockStream(generation, stream);
    if (waiting.isEmpty()) {
      return new Retried(0, List.of());
    }
    ParticipantId id = ParticipantId.ofStream(stream);
    @Nullable Participant state = store.load(generation, Set.of(id)).get(id);
    List<DomainEventMessage<?>> messages =
        decoder.decode(log.readStream(stream, waiting.getFirst().version()));
    Folder folder = writer.folder(Set.of(id));
    FieldDefinitions definitions = new FieldDefinitions(fields);
    int applied = 0;
    for (ParkedEvent next : waiting) {
      try {
        for (DomainEventMessage<?> message : at(next.version(), messages)) {
          state = folder.fold(state, message);
        }
      } catch (RuntimeException e) {
        parked.blame(next.id(), ParkedCause.of(e));
        break;
      }
      Optional<String> refusal =
          state == null ? Optional.empty() : writer.save(generation, state, definitions);
      if (refusal.isPresent()) {
        parked.blame(next.id(), ParkedCause.refused(refusal.get()));
        break;
      }
      parked.remove(next.id());
      applied++;
    }
    return new Retried(applied, parked.lockStream(generation, stream));
  }

  private static List<DomainEventMessage<?>> at(
      long version, List<DomainEventMessage<?>> messages) {
    return messages.stream().filter(it -> it.getSequenceNumber() == version).toList();
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
    // Always in the same order, so that nobody waits for another who waits for this one.
    Map<Generation, List<ParkedEvent>> all = new EnumMap<>(Generation.class);
    for (Generation generation : Generation.values()) {
      relabelling.holdOff(generation);
      all.put(generation, parked.lockStream(generation, event.stream()));
    }
    List<ParkedEvent> waiting = all.getOrDefault(event.generation(), List.of());
    if (waiting.isEmpty()) {
      return Optional.of(new Retried(0, List.of()));
    }
    if (!waiting.getFirst().id().equals(event.id())) {
      return Optional.empty();
    }
    jdbc.update(
        DISCARD,
        ProjectionProgress.PROFILE_VALUES,
        event.stream(),
        event.version(),
        event.type(),
        actor,
        reason);
    // What serves may be the other one tomorrow.
    Retried outcome = new Retried(0, List.of());
    for (Map.Entry<Generation, List<ParkedEvent>> there : all.entrySet()) {
      Retried retried = passOver(there.getKey(), there.getValue(), event);
      outcome = there.getKey() == event.generation() ? retried : outcome;
    }
    return Optional.of(outcome);
  }

  private Retried passOver(
      Generation generation, List<ParkedEvent> waiting, ParkedEvent discarded) {
    long version = discarded.version();
    boolean isFirst = !waiting.isEmpty() && waiting.getFirst().version() == version;
    ParticipantId id = ParticipantId.ofStream(discarded.stream());
    @Nullable Participant state = store.load(generation, Set.of(id)).get(id);
    if (state != null && state.version() >= version) {
      fold(generation, state);
    } else if (isFirst && state != null && state.version() == version - 1) {
      writer.save(generation, ParticipantJson.at(state, version), new FieldDefinitions(fields));
    }
    if (!isFirst) {
      return new Retried(0, waiting);
    }
    parked.remove(waiting.getFirst().id());
    return retry(generation, discarded.stream());
  }

  /** A generation that could take the event, as one made by a later version of Rollbook can. */
  private void fold(Generation generation, Participant present) {
    if (present.erased()) {
      return;
    }
    ParticipantId id = present.id();
    Folder folder = writer.folder(Set.of(id));
    @Nullable Participant state = null;
    for (DomainEventMessage<?> message : decoder.decode(log.readStream(id.toString(), 0))) {
      if (message.getSequenceNumber() <= present.version()) {
        state = folder.fold(state, message);
      }
    }
    store.remove(generation, id);
    if (state != null) {
      writer.save(generation, state, new FieldDefinitions(fields));
    }
  }
}
