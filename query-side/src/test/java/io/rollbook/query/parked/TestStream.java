package io.rollbook.query.parked;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.NewEvent;
import io.rollbook.participant.ParticipantId;
import io.rollbook.query.profilevalues.TestReadModel;
import io.rollbook.query.progress.Generation;
import io.rollbook.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The events of a participant of its own, in a workspace of its own, and which are parked. */
public final class TestStream {

  private static final String OF_GENERATION =
      " FROM dead_letter_entry WHERE processing_group = ? AND sequence_identifier = ? ORDER BY"
          + " sequence_index";

  private final TestReadModel model;
  private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
  private final ParticipantId id = ParticipantId.next();
  private long version;

  public TestStream(TestReadModel model) {
    this.model = model;
  }

  public WorkspaceId workspace() {
    return workspace;
  }

  public ParticipantId id() {
    return id;
  }

  public String name() {
    return id.toString();
  }

  /** What is before it and after all others, for a load of this stream alone. */
  public String before() {
    return name().substring(0, name().length() - 1);
  }

  /** As a lead. */
  public void register(Instant at) {
    append(
        "ParticipantRegistered",
        "{\"participantId\":\"%s\",\"workspaceId\":\"%s\",\"number\":%d,\"status\":\"lead\"}"
            .formatted(id.value(), workspace.value(), id.value().getLeastSignificantBits() >>> 8),
        at);
  }

  public void change(String from, String to, Instant at) {
    append("StatusChanged", "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(from, to), at);
  }

  public void append(String type, String payload, Instant at) {
    model
        .bean(EventLog.class)
        .append(
            AppendRequest.of(
                new NewEvent(
                    UUID.randomUUID().toString(),
                    name(),
                    version++,
                    type,
                    "1",
                    payload.getBytes(StandardCharsets.UTF_8),
                    "{}".getBytes(StandardCharsets.UTF_8),
                    at)));
  }

  /** As if a generation could not take these versions. */
  public void park(Generation generation, long first, long last) {
    model
        .bean(ParkedStore.class)
        .park(generation, name(), first, last, ParkedCause.refused("23514"));
  }

  /** The versions that a generation has parked. */
  public List<Long> parked(Generation generation) {
    return jdbc()
        .queryForList(
            "SELECT sequence_number" + OF_GENERATION, Long.class, generation.processor(), name());
  }

  /** Gives the first up; how many of those behind it are applied. */
  public int discardFirst(Generation generation) {
    return events().discard(first(generation), "me", "test").orElseThrow().applied();
  }

  /** Tries the first again; how many are applied. */
  public int retryFirst(Generation generation) {
    return events().retry(first(generation)).applied();
  }

  private ParkedEvent first(Generation generation) {
    List<String> ids =
        jdbc()
            .queryForList(
                "SELECT dead_letter_identifier" + OF_GENERATION,
                String.class,
                generation.processor(),
                name());
    return events().find(generation.projection(), ids.getFirst()).orElseThrow();
  }

  /** Leaves nothing parked. */
  public void takeAway() {
    jdbc().update("DELETE FROM dead_letter_entry WHERE sequence_identifier = ?", name());
  }

  private ParkedEvents events() {
    return model.bean(ParkedEvents.class);
  }

  private JdbcTemplate jdbc() {
    return model.bean(JdbcTemplate.class);
  }
}
