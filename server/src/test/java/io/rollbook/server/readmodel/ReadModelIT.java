package io.rollbook.server.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.NewEvent;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import io.rollbook.query.progress.ProjectionProgress;
import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the read model promises, also when its processor stands still, repeats itself or meets what
 * it cannot digest.
 */
class ReadModelIT {

  private static final String PARTICIPANTS = "/v1/participants";
  private static final String PROJECTION = "profile-values";
  private static final Duration SOON = Duration.ofSeconds(20);

  private static final RunningServer SERVER = RunningServer.start(TestPostgres.newDatabase());

  private final Client client = SERVER.newWorkspace();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void aReadByIdIsNeverStale() {
    Answer before = create();
    client.get(PARTICIPANTS, "Rollbook-Position", before.header("Rollbook-Position"));
    withProcessorStopped(
        () -> {
          client.put(before.header("Location"), "{\"participant\":{\"birthCity\":\"Köln\"}}");
          assertThat(client.get(before.header("Location")).text("/data/birthCity"))
              .isEqualTo("Köln");
          Answer unseen = create();
          assertThat(client.get(unseen.header("Location")).at("/data"))
              .isEqualTo(unseen.at("/data"));
          client.delete(before.header("Location"));
          assertThat(client.get(before.header("Location")).status()).isEqualTo(404);
        });
  }

  @Test
  void aListThatCannotKeepUpSaysSo() {
    withProcessorStopped(
        () -> {
          Answer created = create();
          Answer list =
              client.get(PARTICIPANTS, "Rollbook-Position", created.header("Rollbook-Position"));
          assertThat(list.status()).isEqualTo(503);
          assertThat(list.header("Retry-After")).isEqualTo("1");
        });
  }

  @Test
  void eventsThatArriveTwiceChangeNothing() {
    Answer erased = create();
    client.delete(erased.header("Location"));
    Answer kept = create();
    client.put(kept.header("Location"), "{\"participant\":{\"status\":\"active\"}}");
    awaitHead();
    String before = checksum();
    EventProcessor processor = processor();
    processor.shutDown();
    jdbc()
        .update(
            "UPDATE token_entry SET token = convert_to('{\"globalIndex\":0}', 'UTF8'),"
                + " token_type = 'org.axonframework.eventhandling.GlobalSequenceTrackingToken',"
                + " owner = NULL");
    processor.start();
    awaitHead();
    assertThat(checksum()).isEqualTo(before);
  }

  @Test
  void aReadModelThatIsTakenAwayIsMadeAnewFromTheLog() {
    client.delete(create().header("Location"));
    Answer last = create();
    awaitHead();
    String before = checksum();
    EventProcessor processor = processor();
    processor.shutDown();
    jdbc().update("DELETE FROM token_entry");
    jdbc().update("DELETE FROM profile_values_a");
    processor.start();
    awaitHead();
    assertThat(checksum()).isEqualTo(before);
    assertThat(client.get(PARTICIPANTS).at("/data/0")).isEqualTo(last.at("/data"));
  }

  @Test
  void rowsAndTokenAreWrittenTogetherOrNotAtAll() {
    awaitHead();
    long before = SERVER.bean(ProjectionProgress.class).position(PROJECTION);
    TestDatabase.execute(
        SERVER.database().owner(),
        "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'out"
            + " of order'; END $$",
        "CREATE TRIGGER fail BEFORE INSERT ON profile_values_a EXECUTE FUNCTION fail()");
    Answer refused = client.post(PARTICIPANTS, "{\"participant\":{\"email\":\"refused@b.de\"}}");
    Answer list =
        client.get(PARTICIPANTS, "Rollbook-Position", refused.header("Rollbook-Position"));
    assertThat(list.status()).isEqualTo(503);
    assertThat(SERVER.bean(ProjectionProgress.class).position(PROJECTION)).isEqualTo(before);
    assertThat(client.get(refused.header("Location")).status()).isEqualTo(200);
    TestDatabase.execute(SERVER.database().owner(), "DROP FUNCTION fail CASCADE");
    awaitHead();
    assertThat(client.get(PARTICIPANTS).at("/data")).hasSize(1);
  }

  @Test
  void anEventOfAnUnknownTypeIsParkedAndTheOthersFlow() {
    Answer poisoned = create();
    String stream = "participant-" + poisoned.text("/data/id");
    SERVER
        .bean(EventLog.class)
        .append(
            AppendRequest.of(
                new NewEvent(
                    UUID.randomUUID().toString(),
                    stream,
                    1,
                    "FromTheFuture",
                    "1",
                    "{}".getBytes(StandardCharsets.UTF_8),
                    "{}".getBytes(StandardCharsets.UTF_8),
                    Instant.now())));
    Answer other = create();
    Answer list = client.get(PARTICIPANTS, "Rollbook-Position", other.header("Rollbook-Position"));
    assertThat(list.at("/data")).hasSize(2);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        jdbc()
                            .queryForList(
                                "SELECT payload_type FROM dead_letter_entry"
                                    + " WHERE aggregate_identifier = ?",
                                String.class,
                                stream))
                    .containsExactly("FromTheFuture"));
    String path = poisoned.header("Location");
    assertThat(client.get(path).status()).isEqualTo(503);
    Answer refused = client.put(path, "{\"participant\":{\"birthCity\":\"Köln\"}}");
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.text("/errors/detail")).contains("cannot be read");
  }

  @Test
  void aLongHistoryIsShortenedByASnapshotThatIsRead() {
    String path = create().header("Location");
    for (int i = 1; i <= 120; i++) {
      client.put(path, "{\"participant\":{\"birthCity\":\"City " + i + "\"}}");
    }
    String stream = "participant-" + path.substring(path.lastIndexOf('/') + 1);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        jdbc()
                            .queryForList(
                                "SELECT version FROM snapshot WHERE stream = ?",
                                Long.class,
                                stream))
                    .hasSize(1));
    Answer next = client.put(path, "{\"participant\":{\"birthCountry\":\"DE\"}}");
    assertThat(next.header("ETag")).isEqualTo("\"121\"");
    assertThat(next.text("/data/birthCity")).isEqualTo("City 120");
    assertThat(client.get(path).at("/data")).isEqualTo(next.at("/data"));
  }

  @Test
  void anotherNodeOnTheSameDatabaseSeesAndChangesTheSameParticipants() {
    try (RunningServer second = RunningServer.start(SERVER.database())) {
      Client there = second.client(client.token());
      Answer created = create();
      String path = created.header("Location");
      Answer changed = there.put(path, "{\"participant\":{\"birthCity\":\"Köln\"}}");
      assertThat(changed.status()).isEqualTo(200);
      assertThat(client.get(path).text("/data/birthCity")).isEqualTo("Köln");
      Answer again = client.put(path, "{\"participant\":{\"birthCity\":\"Bonn\"}}");
      Answer list = there.get(PARTICIPANTS, "Rollbook-Position", again.header("Rollbook-Position"));
      assertThat(list.text("/data/0/birthCity")).isEqualTo("Bonn");
    }
  }

  private Answer create() {
    return client.post(PARTICIPANTS, "{\"participant\":{\"email\":\"a@b.de\"}}");
  }

  private static void withProcessorStopped(Runnable test) {
    EventProcessor processor = processor();
    processor.shutDown();
    try {
      test.run();
    } finally {
      processor.start();
    }
  }

  private static EventProcessor processor() {
    return SERVER
        .bean(EventProcessingConfiguration.class)
        .eventProcessor(PROJECTION + "-a")
        .orElseThrow();
  }

  private static void awaitHead() {
    long head = SERVER.bean(EventLog.class).head();
    assertThat(SERVER.bean(ProjectionProgress.class).reaches(PROJECTION, head, SOON)).isTrue();
  }

  private static String checksum() {
    return String.valueOf(
        jdbc()
            .queryForObject(
                "SELECT md5(string_agg(p::text, '|' ORDER BY p.id)) FROM profile_values p",
                String.class));
  }

  private static JdbcTemplate jdbc() {
    return SERVER.bean(JdbcTemplate.class);
  }
}
