package io.rollbook.query.history;

import io.rollbook.customfield.CustomFields;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.KeyedDigest;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.participant.FindParticipantAtVersion;
import io.rollbook.participant.HistoryEntry;
import io.rollbook.participant.HistoryPage;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.ReadHistory;
import io.rollbook.query.log.ParticipantClaimKeys;
import io.rollbook.query.log.ParticipantEvents;
import io.rollbook.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers questions about a participant's past, from the log alone. */
@Component
class HistoryQueries {

  private final EventLog log;
  private final EventDecoder decoder;
  private final KeyedDigest digest;
  private final CustomFields fields;

  HistoryQueries(EventLog log, EventDecoder decoder, KeyedDigest digest, CustomFields fields) {
    this.log = log;
    this.decoder = decoder;
    this.digest = digest;
    this.fields = fields;
  }

  @QueryHandler
  Optional<HistoryPage> handle(ReadHistory query) {
    Optional<String> stream = streamOf(query.workspaceId(), query.key());
    if (stream.isEmpty()) {
      return Optional.empty();
    }
    List<DomainEventMessage<?>> messages = decoder.decode(log.readStream(stream.get(), 0));
    return foldAll(messages)
        .filter(it -> it.workspaceId().equals(query.workspaceId()))
        .map(
            it -> {
              AuditFields names = new AuditFields(fields.of(query.workspaceId()));
              return page(HistoryWriter.entries(messages, names, it.erased()), query);
            });
  }

  @QueryHandler
  Optional<Participant> handle(FindParticipantAtVersion query) {
    List<DomainEventMessage<?>> messages = decoder.decode(log.readStream(query.id().toString(), 0));
    boolean visible =
        foldAll(messages)
            .filter(it -> it.workspaceId().equals(query.workspaceId()) && !it.erased())
            .isPresent();
    return visible
        ? foldAll(
                messages.stream().filter(it -> it.getSequenceNumber() <= query.version()).toList())
            .filter(it -> it.version() == query.version())
        : Optional.empty();
  }

  private Optional<String> streamOf(WorkspaceId workspace, ParticipantKey key) {
    return switch (key) {
      case ParticipantKey.ById byId -> Optional.of(byId.id().toString());
      case ParticipantKey.ByNumber byNumber ->
          log.holderOf(ParticipantClaimKeys.number(digest, workspace, byNumber.number()));
      case ParticipantKey.ByIdentifier byIdentifier ->
          log.holderOf(ParticipantClaimKeys.identifier(digest, workspace, byIdentifier));
    };
  }

  private static Optional<Participant> foldAll(List<DomainEventMessage<?>> messages) {
    @Nullable Participant state = null;
    for (DomainEventMessage<?> message : messages) {
      state = ParticipantEvents.fold(state, message);
    }
    return Optional.ofNullable(state);
  }

  private static HistoryPage page(List<HistoryEntry> all, ReadHistory query) {
    List<HistoryEntry> ordered = query.newestFirst() ? all.reversed() : all;
    @Nullable Long after = query.after();
    List<HistoryEntry> rest =
        after == null
            ? ordered
            : ordered.stream()
                .filter(it -> query.newestFirst() ? it.version() < after : it.version() > after)
                .toList();
    List<HistoryEntry> page = rest.subList(0, Math.min(query.limit(), rest.size()));
    return new HistoryPage(page, page.size() < rest.size() ? page.getLast().version() : null);
  }
}
