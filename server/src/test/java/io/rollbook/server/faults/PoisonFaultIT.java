package io.rollbook.server.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.NewEvent;
import io.rollbook.eventlog.Sealed;
import io.rollbook.eventlog.testing.TestPostgres;
import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Events that this version cannot take, of every kind that there may be. */
class PoisonFaultIT {

  private static final String PARTICIPANTS = "/v1/participants";
  private static final String PARKED = "/v1/projections/profile-values/parked";
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final RunningServer SERVER = RunningServer.start(TestPostgres.newDatabase());

  private final Client admin = SERVER.client(RunningServer.ADMIN_TOKEN);
  private final Client client = SERVER.newWorkspace();

  /** Made of an event that is good. */
  enum Poison {
    THE_HANDLER_THROWS(it -> with(it, "StatusChanged", "1", "{}".getBytes(StandardCharsets.UTF_8))),
    A_BYTE_OF_THE_PAYLOAD_IS_FLIPPED(
        it -> with(it, it.type(), it.revision(), flipped(it.payload()))),
    A_BYTE_OF_THE_SEALED_PART_IS_FLIPPED(
        it -> sealed(it, Objects.requireNonNull(it.sealed()).subject())),
    THE_TYPE_IS_UNKNOWN(it -> with(it, "FromTheFuture", "1", it.payload())),
    THE_REVISION_IS_A_LATER_ONE(it -> with(it, it.type(), "99", it.payload()));

    private final UnaryOperator<NewEvent> change;

    Poison(UnaryOperator<NewEvent> change) {
      this.change = change;
    }
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @ParameterizedTest
  @EnumSource
  void anEventThatCannotBeTakenIsParkedTheOthersFlowAndTheAuditTrailHolds(Poison poison) {
    Answer poisoned = create();
    poison(poisoned, poison.change);
    Answer other = create();
    assertThat(
            client.get(PARTICIPANTS, "Rollbook-Position", other.header("Rollbook-Position")).body())
        .contains(other.text("/data/id"));
    await().atMost(SOON).until(() -> parked(poisoned).isPresent());
    assertThat(client.get(poisoned.header("Location")).status()).isIn(200, 503);
    assertHolds(poisoned);
    String id = parked(poisoned).orElseThrow().at("/id").asString();
    assertThat(admin.delete(PARKED + "/" + id + "?reason=poison").status()).isEqualTo(200);
    assertThat(client.get(poisoned.header("Location")).status()).isEqualTo(200);
    assertThat(parked(poisoned)).isEmpty();
  }

  @Test
  void whatIsSealedUnderAKeyThatIsMissingStopsNobody() {
    Answer poisoned = create();
    poison(poisoned, it -> sealed(it, "participant-" + UUID.randomUUID()));
    Answer other = create();
    assertThat(
            client.get(PARTICIPANTS, "Rollbook-Position", other.header("Rollbook-Position")).body())
        .contains(other.text("/data/id"));
    assertThat(client.get(poisoned.header("Location")).status()).isIn(200, 503);
    assertHolds(poisoned);
  }

  private void assertHolds(Answer participant) {
    Answer verified = client.get(participant.header("Location") + "/history/verify");
    assertThat(verified.status()).as(verified.body()).isEqualTo(200);
    assertThat(verified.at("/valid").asBoolean()).as(verified.body()).isTrue();
    assertThat(SERVER.bean(EventLog.class).verifyAll(_ -> {}).valid()).isTrue();
  }

  private Answer create() {
    Answer created =
        client.post(
            PARTICIPANTS, "{\"participant\":{\"email\":\"" + UUID.randomUUID() + "@b.de\"}}");
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    return created;
  }

  /** Appends what a good change would have recorded, but for something. */
  private void poison(Answer participant, UnaryOperator<NewEvent> change) {
    EventLog log = SERVER.bean(EventLog.class);
    client.put(participant.header("Location"), "{\"participant\":{\"birthCity\":\"Bonn\"}}");
    NewEvent good =
        log.readStream("participant-" + participant.text("/data/id"), 1).getFirst().event();
    log.append(AppendRequest.of(change.apply(good)));
  }

  private static NewEvent with(NewEvent good, String type, String revision, byte[] payload) {
    return next(good, type, revision, payload, good.sealed());
  }

  private static NewEvent sealed(NewEvent good, String subject) {
    byte[] content = flipped(Objects.requireNonNull(good.sealed()).content());
    return next(good, good.type(), good.revision(), good.payload(), new Sealed(subject, content));
  }

  private static NewEvent next(
      NewEvent good, String type, String revision, byte[] payload, @Nullable Sealed sealed) {
    return new NewEvent(
        UUID.randomUUID().toString(),
        good.stream(),
        good.version() + 1,
        type,
        revision,
        payload,
        good.metadata(),
        Instant.now(),
        good.scope(),
        sealed);
  }

  private static byte[] flipped(byte[] bytes) {
    byte[] other = bytes.clone();
    other[0] ^= 1;
    return other;
  }

  private Optional<JsonNode> parked(Answer participant) {
    return admin
        .get(PARKED + "?limit=200")
        .at("/data")
        .valueStream()
        .filter(it -> it.at("/stream").asString().endsWith(participant.text("/data/id")))
        .findFirst();
  }
}
