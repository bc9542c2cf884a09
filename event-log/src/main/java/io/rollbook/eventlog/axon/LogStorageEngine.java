package io.rollbook.eventlog.axon;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.ClaimChange;
import io.rollbook.eventlog.DataKey;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.Forgetting;
import io.rollbook.eventlog.IdempotencyKey;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.SnapshotStore;
import io.rollbook.eventlog.VersionConflict;
import io.rollbook.eventlog.privacy.SubjectKey;
import io.rollbook.eventlog.privacy.SubjectKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Axon's storage engine on an {@link EventLog}. Needs no transaction manager: all events of a unit
 * of work are one request to the log, which records it as a whole before the unit of work commits.
 *
 * <p>A {@link VersionConflict} becomes Axon's {@link ConcurrencyException}; everything else that
 * the log throws passes through.
 */
public final class LogStorageEngine implements EventStorageEngine {

  private static final int PAGE = 500;

  private final EventLog log;
  private final SnapshotStore snapshots;
  private final NamedTypeSerializer eventSerializer;
  private final Serializer snapshotSerializer;
  private final EventUpcaster upcasters;
  private final ClaimPolicy claims;
  private final RecordingPolicy policy;
  private final SnapshotFilter snapshotFilter;
  private final @Nullable SubjectKeys keys;
  private final EventSealing sealing;

  /** An engine that seals nothing. */
  public LogStorageEngine(
      EventLog log,
      SnapshotStore snapshots,
      NamedTypeSerializer eventSerializer,
      Serializer snapshotSerializer,
      EventUpcaster upcasters,
      ClaimPolicy claims,
      SnapshotFilter snapshotFilter) {
    this(
        log,
        snapshots,
        eventSerializer,
        snapshotSerializer,
        upcasters,
        claims,
        RecordingPolicy.plain(),
        snapshotFilter,
        null);
  }

  /**
   * Events and snapshots both go through {@code upcasters}; a snapshot that the filter does not
   * allow, such as one of another revision, is passed over.
   *
   * @param keys under which the personal parts of events, and snapshots as a whole, are sealed;
   *     null if nothing is to be sealed
   */
  public LogStorageEngine(
      EventLog log,
      SnapshotStore snapshots,
      NamedTypeSerializer eventSerializer,
      Serializer snapshotSerializer,
      EventUpcaster upcasters,
      ClaimPolicy claims,
      RecordingPolicy policy,
      SnapshotFilter snapshotFilter,
      @Nullable SubjectKeys keys) {
    this.log = log;
    this.snapshots = snapshots;
    this.eventSerializer = eventSerializer;
    this.snapshotSerializer = snapshotSerializer;
    this.upcasters = upcasters;
    this.claims = claims;
    this.policy = policy;
    this.snapshotFilter = snapshotFilter;
    this.keys = keys;
    this.sealing = new EventSealing(eventSerializer, keys, policy, log);
  }

  EventLog log() {
    return log;
  }

  @Override
  public void appendEvents(List<? extends EventMessage<?>> messages) {
    if (messages.isEmpty()) {
      return;
    }
    EventSealing.Batch batch = sealing.new Batch();
    List<ClaimChange> changes = new ArrayList<>();
    List<Forgetting> forgettings = new ArrayList<>();
    for (EventMessage<?> message : messages) {
      if (!(message instanceof DomainEventMessage<?> event)) {
        throw new IllegalArgumentException(
            "Only events of aggregates are recorded, not " + message.getPayloadType().getName());
      }
      batch.add(event);
      changes.addAll(claims.claimsOf(event));
      forgettings.addAll(policy.forgettingsOf(event));
    }
    AppendOptions options = AppendOptions.current().orElse(null);
    if (options != null) {
      changes.addAll(options.requirementsFor(batch.events().getFirst()));
    }
    append(batch, changes, forgettings, options);
  }

  private void append(
      EventSealing.Batch batch,
      List<ClaimChange> changes,
      List<Forgetting> forgettings,
      @Nullable AppendOptions options) {
    IdempotencyKey key = options == null ? null : options.keyFor(batch.events().getLast());
    List<DataKey> newKeys = batch.newKeys().stream().map(SubjectKey::stored).toList();
    try {
      long position =
          log.append(new AppendRequest(batch.events(), changes, key, newKeys, forgettings))
              .position();
      batch.recorded();
      if (options != null) {
        options.appended(position);
      }
    } catch (VersionConflict e) {
      throw new ConcurrencyException(e.getMessage(), e);
    }
  }

  /**
   * The events of an aggregate. One whose type is not known fails here: an aggregate would pass
   * over it, and then decide on a state that is not the true one.
   */
  @Override
  public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
    DomainEventStream events =
        EventStreamUtils.upcastAndDeserializeDomainEvents(
            log.readStream(aggregateIdentifier, firstSequenceNumber).stream()
                .map(RecordedEvent::event)
                .map(event -> EventConversion.toData(event, keys)),
            eventSerializer,
            upcasters);
    return DomainEventStream.of(
        events.asStream().map(LogStorageEngine::known), events::getLastSequenceNumber);
  }

  private static DomainEventMessage<?> known(DomainEventMessage<?> message) {
    if (UnknownSerializedType.class.equals(message.getPayloadType())) {
      throw new SerializationException(
          "The type of event " + message.getIdentifier() + " is not known");
    }
    return message;
  }

  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken trackingToken, boolean mayBlock) {
    return Stream.iterate(
            log.readAfter(positionOf(trackingToken), PAGE),
            page -> !page.isEmpty(),
            page -> log.readAfter(page.getLast().position(), PAGE))
        .flatMap(page -> page.stream().flatMap(event -> toTracked(event).stream()));
  }

  List<TrackedEventMessage<?>> toTracked(RecordedEvent event) {
    return EventConversion.toTracked(event, eventSerializer, upcasters, keys);
  }

  /** The position that a token stands for; no token is before the first event. */
  static long positionOf(@Nullable TrackingToken token) {
    if (token == null) {
      return 0;
    }
    return switch (WrappedToken.unwrapLowerBound(token)) {
      case null -> 0;
      case GlobalSequenceTrackingToken position -> position.getGlobalIndex();
      case TrackingToken other ->
          throw new IllegalArgumentException("Not a token of the event log: " + other.getClass());
    };
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
    OptionalLong last = log.lastVersion(aggregateIdentifier);
    return last.isPresent() ? Optional.of(last.getAsLong()) : Optional.empty();
  }

  @Override
  public TrackingToken createTailToken() {
    return new GlobalSequenceTrackingToken(0);
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(log.head());
  }

  /**
   * By the time at which events were recorded, which ascends with the position; their own
   * timestamps need not.
   */
  @Override
  public TrackingToken createTokenAt(Instant dateTime) {
    return new GlobalSequenceTrackingToken(log.positionBefore(dateTime));
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
    return snapshots
        .latest(aggregateIdentifier)
        .map(snapshot -> EventConversion.toData(snapshot, keys))
        // Without its key nothing is left of it.
        .filter(snapshot -> snapshot.getPayload().getData().length > 0)
        .filter(snapshotFilter::allow)
        .flatMap(
            snapshot ->
                EventStreamUtils.upcastAndDeserializeDomainEvents(
                        Stream.of(snapshot), snapshotSerializer, upcasters)
                    .asStream()
                    .<DomainEventMessage<?>>map(message -> message)
                    .findFirst());
  }

  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    sealing.seal(snapshot, snapshotSerializer).ifPresent(snapshots::store);
  }
}
