package io.rollbook.query.history;

import io.rollbook.audit.AuditFields;
import io.rollbook.customfield.CustomFields;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.participant.HistoryFilter;
import io.rollbook.participant.HistoryPage;
import io.rollbook.participant.HistoryPlace;
import io.rollbook.participant.HistoryReading;
import io.rollbook.participant.OpenHistory;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.ReadHistory;
import io.rollbook.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers questions about what happened, from the log alone, and so never stale. */
@Component
class HistoryQueries {

  /**
   * How far the clock of a node that decided and the database's may be apart: only that part of the
   * log is looked at which was recorded at about the time that is asked for.
   */
  private static final Duration CLOCK_ERROR = Duration.ofMinutes(10);

  private final EventLog log;
  private final LogPages pages;
  private final EventDecoder decoder;
  private final Subjects subjects;
  private final Members members;
  private final CustomFields fields;

  HistoryQueries(
      EventLog log,
      LogPages pages,
      EventDecoder decoder,
      Subjects subjects,
      Members members,
      CustomFields fields) {
    this.log = log;
    this.pages = pages;
    this.decoder = decoder;
    this.subjects = subjects;
    this.members = members;
    this.fields = fields;
  }

  @QueryHandler
  Optional<HistoryPage> handle(ReadHistory query) {
    PositionRange range = range(query.filter(), query.newestFirst(), query.after(), Long.MAX_VALUE);
    return open(query.workspaceId(), query.key(), query.filter(), range)
        .map(it -> it.page(query.limit()));
  }

  @QueryHandler
  Optional<HistoryReading> handle(OpenHistory query) {
    PositionRange range = range(query.filter(), query.newestFirst(), query.after(), log.head());
    return open(query.workspaceId(), query.key(), query.filter(), range).map(it -> it);
  }

  private Optional<HistoryReader> open(
      WorkspaceId workspace,
      @Nullable ParticipantKey key,
      HistoryFilter filter,
      PositionRange range) {
    if (key == null) {
      Batches batches =
          new ScopeBatches(pages, workspace.value().toString(), filter.types(), range);
      return Optional.of(reader(workspace, batches, filter, range, false, Set.of()));
    }
    return subjects
        .find(workspace, key)
        .map(
            subject -> {
              Map<String, Long> ends = members.of(workspace, subject);
              Batches batches = new StreamBatches(pages, ends, range);
              Set<String> alive = subject.erased() ? Set.of() : Set.of(subject.stream());
              return reader(workspace, batches, filter, range, subject.erased(), alive);
            });
  }

  private HistoryReader reader(
      WorkspaceId workspace,
      Batches batches,
      HistoryFilter filter,
      PositionRange range,
      boolean secret,
      Set<String> alive) {
    Teller teller =
        new Teller(pages, decoder, new AuditFields(fields.of(workspace)), secret, alive);
    return new HistoryReader(batches, decoder, teller, filter, range.bound());
  }

  private PositionRange range(
      HistoryFilter filter, boolean newestFirst, @Nullable HistoryPlace place, long end) {
    if (place != null) {
      return newestFirst
          ? new PositionRange(place.bound(), place.position() - 1, true)
          : new PositionRange(place.position(), Math.min(place.bound(), end), false);
    }
    Instant from = filter.from();
    Instant to = filter.to();
    return new PositionRange(
        from == null ? 0 : log.positionBefore(from.minus(CLOCK_ERROR)),
        to == null ? end : Math.min(end, log.positionBefore(to.plus(CLOCK_ERROR))),
        newestFirst);
  }
}
