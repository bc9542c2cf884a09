package io.rollbook.query.profilevalues;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.NewEvent;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.participant.ParticipantId;
import io.rollbook.query.parked.ParkedCause;
import io.rollbook.query.parked.ParkedEvents;
import io.rollbook.query.parked.ParkedStore;
import io.rollbook.query.progress.Generation;
import io.rollbook.query.progress.Projections;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was parked is settled alike in each generation, and in every one to come. */
class DiscardedIT {

  private final TestReadModel model = TestReadModel.shared();
  private final ParticipantId id = ParticipantId.next();
  private final String stream = id.toString();
  private long version;

  @AfterEach
  void takeAway() {
    String target = "DELETE FROM profile_values_";
    for (String slot : List.of("a", "b")) {
      TestDatabase.execute(
          model.database().owner(), target + slot + " WHERE id = '" + id.value() + "'");
    }
    jdbc().update("DELETE FROM dead_letter_entry WHERE sequence_identifier = ?", stream);
  }

  @Test
  void aDiscardedEventWhoseFoldFailsIsPassedOverByTheNextGeneration() {
    register();
    append("ParticipantRegistered", registration());
    append("StatusChanged", "{\"from\":\"lead\",\"to\":\"active\"}");
    load(TestReadModel.A);
    assertThat(parked(TestReadModel.A)).containsExactly(1L, 2L);
    discardFirst(TestReadModel.A);
    assertThat(row(TestReadModel.A)).isEqualTo("2 active");
    load(TestReadModel.B);
    assertThat(parked(TestReadModel.B)).isEmpty();
    assertThat(row(TestReadModel.B)).isEqualTo("2 active");
    assertThat(differs(TestReadModel.B)).isFalse();
  }

  @Test
  void aDiscardedEventWhoseRowWasRefusedIsNotAppliedByTheNextGeneration() {
    register();
    load(TestReadModel.A);
    append("StatusChanged", "{\"from\":\"lead\",\"to\":\"active\"}");
    park(TestReadModel.A, 1);
    discardFirst(TestReadModel.A);
    assertThat(row(TestReadModel.A)).isEqualTo("1 lead");
    load(TestReadModel.B);
    assertThat(row(TestReadModel.B)).isEqualTo("1 lead");
    assertThat(differs(TestReadModel.A)).isFalse();
    assertThat(differs(TestReadModel.B)).isFalse();
  }

  @Test
  void aFoldThatFailsInAnyWayIsParkedAndTheRebuildGoesOn() {
    register();
    append("IdentifierChanged", "{\"to\":\"x\"}");
    load(TestReadModel.B);
    assertThat(row(TestReadModel.B)).isEqualTo("0 lead");
    assertThat(parked(TestReadModel.B)).containsExactly(1L);
  }

  @Test
  void whatWaitedBehindTheDiscardedEventIsAppliedInEachGeneration() {
    register();
    append("FromTheFuture", "{}");
    append("StatusChanged", "{\"from\":\"lead\",\"to\":\"active\"}");
    load(TestReadModel.A);
    load(TestReadModel.B);
    assertThat(discardFirst(TestReadModel.A)).isEqualTo(1);
    for (Generation generation : Generation.both(Projections.PROFILE_VALUES)) {
      assertThat(parked(generation)).isEmpty();
      assertThat(row(generation)).isEqualTo("2 active");
    }
  }

  @Test
  void aGenerationThatHadTakenTheDiscardedEventGivesItUpToo() {
    register();
    load(TestReadModel.A);
    append("StatusChanged", "{\"from\":\"lead\",\"to\":\"active\"}");
    load(TestReadModel.B);
    assertThat(row(TestReadModel.B)).isEqualTo("1 active");
    park(TestReadModel.A, 1);
    discardFirst(TestReadModel.A);
    assertThat(row(TestReadModel.A)).isEqualTo("1 lead");
    assertThat(row(TestReadModel.B)).isEqualTo("1 lead");
  }

  private void register() {
    append("ParticipantRegistered", registration());
  }

  private String registration() {
    return "{\"participantId\":\"%s\",\"workspaceId\":\"%s\",\"number\":%d,\"status\":\"lead\"}"
        .formatted(id.value(), UUID.randomUUID(), id.value().getLeastSignificantBits() >>> 8);
  }

  private void append(String type, String payload) {
    model
        .bean(EventLog.class)
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
                    Instant.now())));
  }

  /** As a rebuild does it, for this stream alone. */
  private void load(Generation generation) {
    String before = stream.substring(0, stream.length() - 1);
    model.inTransaction(
        () -> model.bean(GenerationLoader.class).load(generation, before, stream, head()));
  }

  private void park(Generation generation, long from) {
    model
        .bean(ParkedStore.class)
        .park(generation, stream, from, from, ParkedCause.refused("23514"));
  }

  /** How many of those behind it are applied. */
  private int discardFirst(Generation generation) {
    ParkedEvents events = model.bean(ParkedEvents.class);
    String first =
        jdbc()
            .queryForObject(
                "SELECT dead_letter_identifier FROM dead_letter_entry WHERE processing_group = ?"
                    + " AND sequence_identifier = ? ORDER BY sequence_index LIMIT 1",
                String.class,
                generation.processor(),
                stream);
    assertThat(first).isNotNull();
    return events
        .discard(
            events.find(Projections.PROFILE_VALUES, String.valueOf(first)).orElseThrow(),
            "me",
            "test")
        .orElseThrow()
        .applied();
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

  private String row(Generation generation) {
    return String.valueOf(
        jdbc()
            .queryForObject(
                "SELECT version || ' ' || status FROM " + generation.table() + " WHERE id = ?",
                String.class,
                id.value()));
  }

  private boolean differs(Generation generation) {
    Set<String> different =
        model.bean(GenerationRows.class).different(generation, List.of(stream), head(), Set.of());
    return !different.isEmpty();
  }

  private long head() {
    return model.bean(EventLog.class).head();
  }

  private JdbcTemplate jdbc() {
    return model.bean(JdbcTemplate.class);
  }
}
