package io.rollbook.query.statistics;

import static io.rollbook.participant.ParticipantStatus.ACTIVE;
import static io.rollbook.participant.ParticipantStatus.PAST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.query.parked.TestStream;
import io.rollbook.query.profilevalues.TestReadModel;
import io.rollbook.query.progress.Generation;
import io.rollbook.query.progress.Projections;
import io.rollbook.statistics.ReadStatistics;
import io.rollbook.statistics.Statistics;
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
  private final TestStream stream = new TestStream(model);

  @AfterEach
  void takeAway() {
    for (Generation generation : List.of(A, B)) {
      jdbc().update(generation.in("DELETE FROM {table} WHERE workspace_id = ?"), workspace());
    }
    stream.takeAway();
  }

  @Test
  void aParticipantIsCountedInItsStatusAndItsChangesOnTheirDays() {
    stream.register(MONDAY);
    stream.change("lead", "active", TUESDAY);
    stream.change("active", "past", TUESDAY);
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
    stream.register(MONDAY);
    stream.change("lead", "active", TUESDAY);
    stream.append("MergedInto", "{\"survivor\":\"" + UUID.randomUUID() + "\"}", TUESDAY);
    follow(0);
    assertThat(read().participants()).isEmpty();
    stream.append("ReleasedFromMerge", "{\"survivor\":\"" + UUID.randomUUID() + "\"}", TUESDAY);
    follow(3);
    assertThat(read().participants()).containsExactlyEntriesOf(Map.of(ACTIVE, 1L));
    stream.append(
        "ParticipantErased", "{\"workspaceId\":\"" + workspace() + "\",\"number\":1}", TUESDAY);
    follow(4);
    assertThat(read().participants()).isEmpty();
    assertThat(read().days()).hasSize(2);
  }

  @Test
  void aRebuildCountsWhatTheFollowerHasCounted() {
    stream.register(MONDAY);
    stream.change("lead", "active", TUESDAY);
    stream.append("DetailsChanged", "{}", TUESDAY);
    stream.change("active", "past", TUESDAY);
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
    stream.register(MONDAY);
    stream.append("DetailsChanged", "no json", TUESDAY);
    stream.change("lead", "active", TUESDAY);
    load(A);
    assertThat(read().participants()).containsExactlyEntriesOf(Map.of(ACTIVE, 1L));
    stream.append("FromTheFuture", "{}", TUESDAY);
    stream.change("active", "past", TUESDAY);
    load(B);
    assertThat(standing(B)).containsExactlyEntriesOf(Map.of(ACTIVE, 1L));
    assertThat(stream.parked(B)).containsExactly(3L, 4L);
  }

  @Test
  void whatWaitedBehindADiscardedEventIsCounted() {
    stream.register(MONDAY);
    stream.append("FromTheFuture", "{}", TUESDAY);
    stream.change("lead", "active", TUESDAY);
    stream.change("active", "past", TUESDAY);
    load(A);
    assertThat(stream.discardFirst(A)).isEqualTo(2);
    assertThat(read().participants()).containsExactlyEntriesOf(Map.of(PAST, 1L));
    load(B);
    assertThat(flows(B)).isEqualTo(flows(A));
  }

  @Test
  void aGenerationThatHadCountedTheDiscardedEventTakesItBack() {
    stream.register(MONDAY);
    load(A);
    stream.change("lead", "active", TUESDAY);
    stream.change("active", "past", TUESDAY);
    load(B);
    asIfLoaded();
    stream.park(A, 1, 2);
    stream.discardFirst(A);
    assertThat(flows(A)).containsExactly("CHANGED lead past 1", "REGISTERED  lead 1");
    assertThat(flows(B)).isEqualTo(flows(A));
  }

  @Test
  void aStatusThatHadBeenParkedIsCountedWhenItIsTriedAgain() {
    stream.register(MONDAY);
    load(A);
    stream.change("lead", "active", TUESDAY);
    stream.change("active", "past", TUESDAY);
    stream.park(A, 1, 2);
    assertThat(stream.retryFirst(A)).isEqualTo(2);
    assertThat(standing(A)).containsExactlyEntriesOf(Map.of(PAST, 1L));
    assertThat(stream.parked(A)).isEmpty();
  }

  /** Hands what is in the stream from a version on to the projection, as one batch. */
  private void follow(long from) {
    List<DomainEventMessage<?>> messages =
        model.bean(EventDecoder.class).decode(log().readStream(stream.name(), from));
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
    model.inTransaction(
        () ->
            model
                .bean(StatisticsRebuild.class)
                .load(generation, stream.before(), stream.name(), log().head()));
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

  private Set<String> different(Generation generation) {
    return model
        .bean(StatisticsRebuild.class)
        .different(generation, List.of(stream.name()), log().head(), Set.of());
  }

  /** Of the generation that serves. */
  private Statistics read() {
    return model
        .bean(StatisticsQueries.class)
        .handle(
            new ReadStatistics(
                stream.workspace(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
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
            workspace());
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
            workspace());
  }

  private UUID workspace() {
    return stream.workspace().value();
  }

  private EventLog log() {
    return model.bean(EventLog.class);
  }

  private JdbcTemplate jdbc() {
    return model.bean(JdbcTemplate.class);
  }
}
