package io.rollbook.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollbook.query.progress.Projections;
import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MetricsIT {

  private static final String REBUILT = "projection=\"profile-values\"";
  private static final String PARTICIPANTS = "/v1/participants";
  private static final String PERSON =
      "{\"participant\":{\"email\":\"quirinalia@zeppelini.example\","
          + "\"birthCity\":\"Quirinalia\"}}";

  private final RunningServer server = RunningServer.shared();
  private final Client client = server.newWorkspace();

  @Test
  void commandsAreTimedByNameAndOutcome() {
    Scrape before = Scrape.of(server);
    Answer created = create();
    String path = created.header("Location");
    String tag = created.header("ETag");
    client.put(path, "{\"participant\":{\"birthCity\":\"Elsewhere\"}}", "If-Match", tag);
    Answer conflict =
        client.put(path, "{\"participant\":{\"birthCity\":\"There\"}}", "If-Match", tag);
    assertThat(conflict.status()).as(conflict.body()).isEqualTo(412);
    Scrape after = Scrape.of(server);

    String count = "rollbook_commands_seconds_count";
    String registered = "command=\"RegisterParticipant\",outcome=\"success\"";
    assertThat(after.sum(count, registered) - before.sum(count, registered)).isEqualTo(1);
    String refused = "outcome=\"refused\"";
    assertThat(after.sum(count, refused) - before.sum(count, refused)).isPositive();
    assertThat(after.sum("rollbook_commands_seconds_bucket", registered)).isPositive();
  }

  @Test
  void theAppenderTellsItsBatchesWaitsAndQueue() {
    Scrape before = Scrape.of(server);
    for (int i = 0; i < 3; i++) {
      create();
    }
    Scrape after = Scrape.of(server);
    assertGrowsBy("rollbook_appender_events_total", 3, before, after);
    assertGrowsBy("rollbook_appender_batch_size_requests_sum", 3, before, after);
    assertGrowsBy("rollbook_appender_append_seconds_count", 3, before, after);
    assertThat(after.value("rollbook_appender_append_seconds_sum"))
        .isGreaterThan(before.value("rollbook_appender_append_seconds_sum"));
    assertGrowsBy("rollbook_appender_wait_seconds_count", 3, before, after);
    assertThat(after.value("rollbook_appender_queue_requests")).isZero();
    assertThat(after.value("rollbook_appender_queue_size_bytes")).isZero();
    assertThat(after.names())
        .contains("rollbook_appender_retries_total", "rollbook_appender_disruptions_total");
  }

  @Test
  void theProjectionsLagComesBackToNothing() {
    Answer created = create();
    double position = Double.parseDouble(created.header("Rollbook-Position"));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              Scrape scrape = Scrape.of(server);
              for (String projection : Projections.ALL) {
                assertThat(scrape.sum("rollbook_projection_position", '"' + projection + '"'))
                    .isGreaterThanOrEqualTo(position);
              }
              assertThat(scrape.value("rollbook_log_head")).isGreaterThanOrEqualTo(position);
              assertThat(scrape.value("rollbook_projection_behind_events")).isZero();
              assertThat(scrape.value("rollbook_projection_lag_seconds")).isZero();
              assertThat(scrape.value("rollbook_projection_parked_events")).isNotNegative();
              assertThat(scrape.value("rollbook_projection_failing")).isNotNegative();
            });
  }

  @Test
  void theLatestRebuildIsInOneState() {
    create();
    Client admin = server.client(RunningServer.ADMIN_TOKEN);
    Answer begun = admin.post("/v1/projections/profile-values/rebuilds", "{}");
    assertThat(begun.status()).as(begun.body()).isIn(202, 409);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              Scrape scrape = Scrape.of(server);
              assertThat(scrape.sum("rollbook_rebuild_state", REBUILT)).isEqualTo(1);
              assertThat(scrape.sum("rollbook_rebuild_state", REBUILT + ",state=\"running\""))
                  .isZero();
              assertThat(scrape.sum("rollbook_rebuild_position", REBUILT)).isPositive();
              assertThat(scrape.sum("rollbook_rebuild_rate_events_per_second", REBUILT))
                  .isPositive();
              assertThat(scrape.sum("rollbook_rebuild_head", REBUILT)).isPositive();
              assertThat(scrape.names()).contains("rollbook_rebuild_remaining_seconds");
            });
  }

  @Test
  void theConnectionPoolAndRequestsAreMeasured() {
    create();
    Scrape scrape = Scrape.of(server);
    assertThat(scrape.value("hikaricp_connections_max")).isPositive();
    assertThat(scrape.names())
        .contains(
            "hikaricp_connections_active",
            "hikaricp_connections_pending",
            "http_server_requests_seconds_bucket",
            "jvm_memory_used_bytes",
            "process_cpu_usage");
  }

  @Test
  void nothingThatIsMeasuredNamesAPerson() {
    create();
    client.get(PARTICIPANTS + "?search=Quirinalia");
    client.get("/Quirinalia/Zeppelini");
    assertThat(Scrape.of(server).text())
        .doesNotContainIgnoringCase("quirinalia")
        .doesNotContainIgnoringCase("zeppelini");
  }

  private Answer create() {
    Answer created = client.post(PARTICIPANTS, PERSON);
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    return created;
  }

  private static void assertGrowsBy(String name, double least, Scrape before, Scrape after) {
    assertThat(after.value(name) - before.value(name)).as(name).isGreaterThanOrEqualTo(least);
  }
}
