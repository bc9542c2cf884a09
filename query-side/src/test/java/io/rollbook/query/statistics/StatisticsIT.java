package io.rollbook.query.statistics;

import static io.rollbook.participant.ParticipantStatus.ACTIVE;
import static io.rollbook.participant.ParticipantStatus.PAST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.NewEvent;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.query.parked.ParkedCause;
import io.rollbook.query.parked.ParkedEvents;
import io.rollbook.query.parked.ParkedStore;
import io.rollbook.query.profilevalues.TestReadModel;
import io.rollbook.query.progress.Generation;
import io.rollbook.query.progress.Projections;
import io.rollbook.statistics.ReadStatistics;
import io.rollbook.statistics.Statistics;
import io.rollbook.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each event counts once: whether it is followed, loaded, tried again, or given up. */
class StatisticsIT {

  private static final Generation A = new Generation(Projections.STATISTICS, "a");
  private static final Generation B = A.other();
  private static final Instant MONDAY = Instant.parse("2026-03-02T23:59:59.9Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T00:00:00Z");

  private final TestReadModel model = TestReadModel.shared();
  private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
  private final ParticipantId id = ParticipantId.next();
  private final String stream = id.toString();
  private long version;

  @AfterEach
  void takeAway() {
    for (Generation generation : List.of(A, B)) {
      jdbc().update(generation.in("DELETE FROM {table} WHERE workspace_id = ?"), workspace.value());
    }
    jdbc().update("DELETE FROM dead_letter_entry WHERE sequence_identifier = ?", stream);
  }

  @Test
  void aParticipantIsCountedInItsStatusAndItsChangesOnTheirDays() {
    register();
    change("lead", "active", TUESDAY);
    change("active", "past", TUESDAY);
    follow(0);
    Statistics statistics = read();
    assertThat(statistics.participants()).containsExactlyEntriesOf(Map.of(PAST, 1L));
    assertThat(statistics.days())
        .containsExactly(
            new Statistics.Day(LocalDate.of(2026, 3, 2), 1, Map.of()),
            new Statistics.Day(LocalDate.of(2026, 3, 3), 0, Map.of(ACTIVE, 1L, PAST, 1L)));
  }

  @Test
  void whoIsErasedOrMergedIsNotCountedAndWhoIsReleasedIsAgain() {
    register();
    change("lead", "active", TUESDAY);
    append("MergedInto", "{\"survivor\":\"" + UUID.randomUUID() + "\"}", TUESDAY);
    follow(0);
    assertThat(read().participants()).isEmpty();
    append("ReleasedFromMerge", "{\"survivor\":\"" + UUID.randomUUID() + "\"}", TUESDAY);
    follow(3);
    assertThat(read().participants()).containsExactlyEntriesOf(Map.of(ACTIVE, 1L));
    append(
        "ParticipantErased",
        "{\"workspaceId\":\"" + workspace.value() + "\",\"number\":1}",
        TUESDAY);
    follow(4);
    assertThat(read().participants()).isEmpty();
    assertThat(read().days()).hasSize(2);
  }

  @Test
  void aRebuildCountsWhatTheFollowerHasCounted() {
    register();
    change("lead", "active", TUESDAY);
    append("DetailsChanged", "{}", TUESDAY);
    change("active", "past", TUESDAY);
    follow(0);
    load(B);
    assertThat(flows(B)).isEqualTo(flows(A)).hasSize(3);
    assertThat(different(A)).isEmpty();
    assertThat(different(B)).isEmpty();
    jdbc().update("DELETE FROM statistics_b WHERE kind = 'CHANGED' AND to_status = 'past'");
    assertThat(different(B)).hasSize(1);
  }

  @Test
  void whatCannotChangeAStatusIsNotOpenedAndAnUnknownTypeIsParked() {
    register();
    append("DetailsChanged", "no json", TUESDAY);
    change("lead", "active", TUESDAY);
    load(A);
    assertThat(read().participants()).containsExactlyEntriesOf(Map.of(ACTIVE, 1L));
    append("FromTheFuture", "{}", TUESDAY);
    change("active", "past", TUESDAY);
    load(B);
    assertThat(standing(B)).containsExactlyEntriesOf(Map.of(ACTIVE, 1L));
    assertThat(parked(B)).containsExactly(3L, 4L);
  }

  @Test
  void whatWaitedBehindADiscardedEventIsCounted() {
    register();
    append("FromTheFuture", "{}", TUESDAY);
    change("lead", "active", TUESDAY);
    change("active", "past", TUESDAY);
    load(A);
    assertThat(discardFirst(A)).isEqualTo(2);
    assertThat(read().participants()).containsExactlyEntriesOf(Map.of(PAST, 1L));
    load(B);
    assertThat(flows(B)).isEqualTo(flows(A));
  }

  @Test
  void aGenerationThatHadCountedTheDiscardedEventTakesItBack() {
    register();
    load(A);
    change("lead", "active", TUESDAY);
    change("active", "past", TUESDAY);
    load(B);
    asIfLoaded();
    park(A, 1, 2);
    discardFirst(A);
    assertThat(flows(A)).containsExactly("CHANGED lead past 1", "REGISTERED  lead 1");
    assertThat(flows(B)).isEqualTo(flows(A));
  }

  @Test
  void aStatusThatHadBeenParkedIsCountedWhenItIsTriedAgain() {
    register();
    load(A);
    change("lead", "active", TUESDAY);
    change("active", "past", TUESDAY);
    park(A, 1, 2);
    ParkedEvents events = model.bean(ParkedEvents.class);
    assertThat(events.retry(events.find(Projections.STATISTICS, first(A)).orElseThrow()).applied())
        .isEqualTo(2);
    assertThat(standing(A)).containsExactlyEntriesOf(Map.of(PAST, 1L));
    assertThat(parked(A)).isEmpty();
  }

  private void register() {
    append(
        "ParticipantRegistered",
        "{\"participantId\":\"%s\",\"workspaceId\":\"%s\",\"number\":%d,\"status\":\"lead\"}"
            .formatted(id.value(), workspace.value(), id.value().getLeastSignificantBits() >>> 8),
        MONDAY);
  }

  private void change(String from, String to, Instant at) {
    append("StatusChanged", "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(from, to), at);
  }

  private void append(String type, String payload, Instant at) {
    log()
        .append(
            AppendRequest.of(
                new NewEvent(
                    UUID.randomUUID().toString(),
                    stream,
                    version++,
                    type,
                    "1",
                    payload.getBytes(StandardCharsets.UTF_8),
                    "{}".getBytes(StandardCharsets.UTF_8),
                    at)));
  }

  /** Hands what is in the stream from a version on to the projection, as one batch. */
  private void follow(long from) {
    List<DomainEventMessage<?>> messages =
        model.bean(EventDecoder.class).decode(log().readStream(stream, from));
    BatchingUnitOfWork<DomainEventMessage<?>> batch =
        new BatchingUnitOfWork<>(List.copyOf(messages));
    model.inTransaction(
        () ->
            assertThat(
                    batch
                        .executeWithResult(
                            () -> {
                              model
                                  .bean(StatisticsProjection.OfA.class)
                                  .on(batch.getMessage(), batch);
                              return "";
                            })
                        .isExceptional())
                .isFalse());
  }

  /** As a rebuild does it, for this stream alone. */
  private void load(Generation generation) {
    String before = stream.substring(0, stream.length() - 1);
    model.inTransaction(
        () -> model.bean(StatisticsRebuild.class).load(generation, before, stream, log().head()));
  }

  /** As far as those who ask can tell, a rebuild has applied all streams. */
  private void asIfLoaded() {
    TestDatabase.execute(
        model.database().owner(), "DELETE FROM projection_rebuild WHERE projection = 'statistics'");
    UUID rebuild = UUID.randomUUID();
    jdbc()
        .update(
            "INSERT INTO projection_rebuild (id, projection, slot, manual, state, stage, open,"
                + " head, applied) VALUES (?, 'statistics', 'b', true, 'running', 'indexing', true,"
                + " ?, 0)",
            rebuild,
            log().head());
    jdbc()
        .update(
            "INSERT INTO projection_rebuild_segment (rebuild, segment, expected, done) VALUES (?,"
                + " 0, 1, true)",
            rebuild);
  }

  private void park(Generation generation, long first, long last) {
    model
        .bean(ParkedStore.class)
        .park(generation, stream, first, last, ParkedCause.refused("23514"));
  }

  /** How many of those behind it are applied. */
  private int discardFirst(Generation generation) {
    ParkedEvents events = model.bean(ParkedEvents.class);
    return events
        .discard(events.find(Projections.STATISTICS, first(generation)).orElseThrow(), "me", "test")
        .orElseThrow()
        .applied();
  }

  private String first(Generation generation) {
    return String.valueOf(
        jdbc()
            .queryForObject(
                "SELECT dead_letter_identifier FROM dead_letter_entry WHERE processing_group = ?"
                    + " AND sequence_identifier = ? ORDER BY sequence_index LIMIT 1",
                String.class,
                generation.processor(),
                stream));
  }

  private List<Long> parked(Generation generation) {
    return jdbc()
        .queryForList(
            "SELECT sequence_number FROM dead_letter_entry WHERE processing_group = ? AND"
                + " sequence_identifier = ? ORDER BY sequence_index",
            Long.class,
            generation.processor(),
            stream);
  }

  private Set<String> different(Generation generation) {
    return model
        .bean(StatisticsRebuild.class)
        .different(generation, List.of(stream), log().head(), Set.of());
  }

  /** Of the generation that serves. */
  private Statistics read() {
    return model
        .bean(StatisticsQueries.class)
        .handle(
            new ReadStatistics(workspace, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
  }

  private Map<ParticipantStatus, Long> standing(Generation generation) {
    Map<ParticipantStatus, Long> standing = new HashMap<>();
    jdbc()
        .query(
            generation.in(
                "SELECT status, sum(n) FROM {table}, LATERAL (VALUES (to_status, number),"
                    + " (from_status, -number)) m (status, n) WHERE workspace_id = ? AND status <>"
                    + " '' GROUP BY 1 HAVING sum(n) <> 0"),
            row -> {
              standing.put(ParticipantStatus.of(row.getString(1)).orElseThrow(), row.getLong(2));
            },
            workspace.value());
    return standing;
  }

  private List<String> flows(Generation generation) {
    return jdbc()
        .queryForList(
            generation.in(
                "SELECT kind || ' ' || from_status || ' ' || to_status || ' ' || sum(number) FROM"
                    + " {table} WHERE workspace_id = ? GROUP BY kind, from_status, to_status"
                    + " HAVING sum(number) <> 0 ORDER BY 1"),
            String.class,
            workspace.value());
  }

  private EventLog log() {
    return model.bean(EventLog.class);
  }

  private JdbcTemplate jdbc() {
    return model.bean(JdbcTemplate.class);
  }
}
