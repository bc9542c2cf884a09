package io.rollbook.query.profilevalues;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.query.parked.TestStream;
import io.rollbook.query.progress.Generation;
import io.rollbook.query.progress.Projections;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was parked is settled alike in each generation, and in every one to come. */
class DiscardedIT {

  private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");

  private final TestReadModel model = TestReadModel.shared();
  private final TestStream stream = new TestStream(model);

  @AfterEach
  void takeAway() {
    String target = "DELETE FROM profile_values_";
    for (String slot : List.of("a", "b")) {
      TestDatabase.execute(
          model.database().owner(), target + slot + " WHERE id = '" + stream.id().value() + "'");
    }
    stream.takeAway();
  }

  @Test
  void aDiscardedEventWhoseFoldFailsIsPassedOverByTheNextGeneration() {
    stream.register(MONDAY);
    stream.register(MONDAY);
    stream.change("lead", "active", MONDAY);
    load(TestReadModel.A);
    assertThat(stream.parked(TestReadModel.A)).containsExactly(1L, 2L);
    stream.discardFirst(TestReadModel.A);
    assertThat(row(TestReadModel.A)).isEqualTo("2 active");
    load(TestReadModel.B);
    assertThat(stream.parked(TestReadModel.B)).isEmpty();
    assertThat(row(TestReadModel.B)).isEqualTo("2 active");
    assertThat(differs(TestReadModel.B)).isFalse();
  }

  @Test
  void aDiscardedEventWhoseRowWasRefusedIsNotAppliedByTheNextGeneration() {
    stream.register(MONDAY);
    load(TestReadModel.A);
    stream.change("lead", "active", MONDAY);
    stream.park(TestReadModel.A, 1, 1);
    stream.discardFirst(TestReadModel.A);
    assertThat(row(TestReadModel.A)).isEqualTo("1 lead");
    load(TestReadModel.B);
    assertThat(row(TestReadModel.B)).isEqualTo("1 lead");
    assertThat(differs(TestReadModel.A)).isFalse();
    assertThat(differs(TestReadModel.B)).isFalse();
  }

  @Test
  void aFoldThatFailsInAnyWayIsParkedAndTheRebuildGoesOn() {
    stream.register(MONDAY);
    stream.append("IdentifierChanged", "{\"to\":\"x\"}", MONDAY);
    load(TestReadModel.B);
    assertThat(row(TestReadModel.B)).isEqualTo("0 lead");
    assertThat(stream.parked(TestReadModel.B)).containsExactly(1L);
  }

  @Test
  void whatWaitedBehindTheDiscardedEventIsAppliedInEachGeneration() {
    stream.register(MONDAY);
    stream.append("FromTheFuture", "{}", MONDAY);
    stream.change("lead", "active", MONDAY);
    load(TestReadModel.A);
    load(TestReadModel.B);
    assertThat(stream.discardFirst(TestReadModel.A)).isEqualTo(1);
    for (Generation generation : Generation.both(Projections.PROFILE_VALUES)) {
      assertThat(stream.parked(generation)).isEmpty();
      assertThat(row(generation)).isEqualTo("2 active");
    }
  }

  @Test
  void aGenerationThatHadTakenTheDiscardedEventGivesItUpToo() {
    stream.register(MONDAY);
    load(TestReadModel.A);
    stream.change("lead", "active", MONDAY);
    load(TestReadModel.B);
    assertThat(row(TestReadModel.B)).isEqualTo("1 active");
    stream.park(TestReadModel.A, 1, 1);
    stream.discardFirst(TestReadModel.A);
    assertThat(row(TestReadModel.A)).isEqualTo("1 lead");
    assertThat(row(TestReadModel.B)).isEqualTo("1 lead");
  }

  /** As a rebuild does it, for this stream alone. */
  private void load(Generation generation) {
    model.inTransaction(
        () ->
            model
                .bean(GenerationLoader.class)
                .load(generation, stream.before(), stream.name(), head()));
  }

  private String row(Generation generation) {
    return String.valueOf(
        jdbc()
            .queryForObject(
                "SELECT version || ' ' || status FROM " + generation.table() + " WHERE id = ?",
                String.class,
                stream.id().value()));
  }

  private boolean differs(Generation generation) {
    Set<String> different =
        model
            .bean(GenerationRows.class)
            .different(generation, List.of(stream.name()), head(), Set.of());
    return !different.isEmpty();
  }

  private long head() {
    return model.bean(EventLog.class).head();
  }

  private JdbcTemplate jdbc() {
    return model.bean(JdbcTemplate.class);
  }
}
