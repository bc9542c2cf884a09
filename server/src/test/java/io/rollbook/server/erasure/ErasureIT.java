package io.rollbook.server.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollbook.server.database.DataFolder;
import io.rollbook.server.security.CredentialCache;
import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is erased is gone, and a receipt says so. */
class ErasureIT {

  private static final RunningServer SERVER = RunningServer.shared();

  private final Client admin = SERVER.client(RunningServer.ADMIN_TOKEN);
  private final Client client = SERVER.newWorkspace();

  @Test
  void theReceiptSaysWhatWasDoneWithoutSayingOfWhom() {
    String path = register("\"firstName\":\"Melanie\",\"email\":\"melanie@example.org\"");
    Answer receipt =
        client.post(path + "/erasure", "{\"reason\":\"Article 17\"}", "X-Request-Id", "erase-1");
    assertThat(receipt.status()).as(receipt.body()).isEqualTo(200);
    assertThat(receipt.text("/data/participantId")).isEqualTo(idOf(path));
    assertThat(receipt.text("/data/reason")).isEqualTo("Article 17");
    assertThat(receipt.text("/data/dialect")).isEqualTo("rollbook");
    assertThat(receipt.text("/data/requestId")).isEqualTo("erase-1");
    assertThat(receipt.at("/data/version").asInt()).isEqualTo(1);
    assertThat(receipt.body()).doesNotContainIgnoringCase("melanie");
    Answer complete = awaitComplete(path);
    assertThat(complete.text("/data/erasedAt")).isEqualTo(receipt.text("/data/erasedAt"));
    assertThat(complete.at("/data/copiesRemovedAt").isNull()).isFalse();
  }

  @Test
  void whoIsErasedIsNowhereAndWhoAsksAgainGetsTheSameReceipt() {
    String path = register("\"firstName\":\"Melanie\"");
    client.post(path + "/erasure", "");
    assertThat(client.get(path).status()).isEqualTo(404);
    assertThat(client.get("/v1/participants").at("/data").isEmpty()).isTrue();
    String complete = awaitComplete(path).body();
    Answer again = client.post(path + "/erasure", "{}");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(complete);
  }

  @Test
  void aDeletionThroughAnApiLeavesAReceiptToo() {
    String path = register("\"firstName\":\"Melanie\"");
    assertThat(client.delete(path).status()).isEqualTo(200);
    assertThat(awaitComplete(path).text("/data/dialect")).isEqualTo("azavpilot");
  }

  @Test
  void mergedDuplicatesAreErasedTogether() {
    String survivor = register("\"lastName\":\"Muster\"");
    String duplicate = register("\"lastName\":\"Muster\"");
    client.post(survivor + "/merge", "{\"duplicate\":\"" + idOf(duplicate) + "\"}");
    Answer receipt = client.post(survivor + "/erasure", "");
    assertThat(receipt.at("/data/alsoErased").toString())
        .isEqualTo("[\"" + idOf(duplicate) + "\"]");
    assertThat(awaitComplete(duplicate).at("/data/alsoErased").toString())
        .isEqualTo("[\"" + idOf(survivor) + "\"]");
  }

  @Test
  void whatSomebodyElseHadOfTheErasedWhileTheyWereOneIsForgottenToo() {
    String survivor = register("\"lastName\":\"Stays\",\"email\":\"stays@example.org\"");
    String duplicate =
        register(
            "\"firstName\":\"Goes\",\"email\":\"goes@example.org\",\"birthCity\":\"Gone City\"");
    client.post(survivor + "/merge", "{\"duplicate\":\"" + idOf(duplicate) + "\"}");
    assertThat(client.get(survivor).text("/data/firstName")).isEqualTo("Goes");
    client.post(survivor + "/unmerge", "{\"duplicate\":\"" + idOf(duplicate) + "\"}");
    client.post(duplicate + "/erasure", "");
    Answer stays = client.get(survivor);
    assertThat(stays.text("/data/lastName")).isEqualTo("Stays");
    assertThat(stays.body()).doesNotContainIgnoringCase("goes").doesNotContain("Gone City");
    Answer history = client.get(survivor + "/history");
    assertThat(history.status()).isEqualTo(200);
    assertThat(history.body()).contains("Stays");
    assertThat(history.body()).doesNotContainIgnoringCase("goes").doesNotContain("Gone City");
    Answer changed = client.put(survivor, "{\"participant\":{\"firstName\":\"Stella\"}}");
    assertThat(changed.text("/data/email")).isEqualTo("stays@example.org");
  }

  @Test
  void whatTheSurvivorConfirmedInBetweenIsForgottenTooOnceItWasGivenBack() {
    String survivor = register("\"lastName\":\"Stays\",\"customerNumber\":\"A-1\"");
    String duplicate = register("\"firstName\":\"Goes\",\"birthCity\":\"Gone City\"");
    client.post(survivor + "/merge", "{\"duplicate\":\"" + idOf(duplicate) + "\"}");
    client.put(survivor, "{\"participant\":{\"firstName\":\"Somebody\",\"birthCity\":null}}");
    client.put(survivor, "{\"participant\":{\"firstName\":\"Goes\",\"birthCity\":\"Gone City\"}}");
    client.post(survivor + "/unmerge", "{\"duplicate\":\"" + idOf(duplicate) + "\"}");
    String before = client.get(survivor).body();
    client.post(duplicate + "/erasure", "");
    awaitComplete(duplicate);
    assertThat(client.get(survivor).body()).isEqualTo(before);
    // folded from the log alone
    assertThat(client.get(survivor + "?at=" + Instant.now()).body()).isEqualTo(before);
  }

  @Test
  void aReasonThatNamesThePersonIsRefusedAndNothingErased() {
    String path = register("\"firstName\":\"Art\",\"email\":\"art@example.org\"");
    for (String reason : List.of("Art wants it", "mail from ART@example.org")) {
      Answer refused = client.post(path + "/erasure", "{\"reason\":\"" + reason + "\"}");
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.body()).doesNotContainIgnoringCase("art@");
    }
    assertThat(client.get(path).status()).isEqualTo(200);
    String duplicate = register("\"firstName\":\"Hannah\"");
    client.post(path + "/merge", "{\"duplicate\":\"" + idOf(duplicate) + "\"}");
    assertThat(client.post(path + "/erasure", "{\"reason\":\"Hannah asked\"}").status())
        .isEqualTo(422);
    assertThat(client.get(path + "/erasure").status()).isEqualTo(404);
    assertThat(client.post(path + "/erasure", "{\"reason\":\"Article 17\"}").status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"reason\":17}              | 422",
        "{\"reason\":\"a\\u0000b\"}   | 422",
        "[]                         | 400",
        "{                          | 400",
        "{\"reason\":\"a\",\"reason\":\"b\"} | 400"
      })
  void aWrongBodyErasesNothing(String body, int status) {
    String path = register("\"firstName\":\"Melanie\"");
    assertThat(client.post(path + "/erasure", body).status()).isEqualTo(status);
    assertThat(client.get(path).status()).isEqualTo(200);
  }

  @Test
  void whoNeverWasHereCannotBeErased() {
    String path = register("\"firstName\":\"Melanie\"");
    Client stranger = SERVER.newWorkspace();
    for (String nobody :
        List.of(path, "/v1/participants/" + UUID.randomUUID(), "/v1/participants/0x7")) {
      assertThat(stranger.post(nobody + "/erasure", "").status()).isEqualTo(404);
      assertThat(stranger.get(nobody + "/erasure").status()).isEqualTo(404);
    }
    assertThat(client.get(path).status()).isEqualTo(200);
    assertThat(client.post(path + "/erasure", "", "If-Match", "\"7\"").status()).isEqualTo(412);
    assertThat(client.get(path).status()).isEqualTo(200);
  }

  @Test
  void aLateRepeatOfTheRegistrationRegistersNobody() {
    String body = "{\"participant\":{\"email\":\"late@example.org\"}}";
    String key = UUID.randomUUID().toString();
    String path = client.post("/v1/participants", body, "Idempotency-Key", key).header("Location");
    client.post(path + "/erasure", "");
    awaitComplete(path);
    assertThat(client.post("/v1/participants", body, "Idempotency-Key", key).status())
        .isEqualTo(404);
    assertThat(client.get("/v1/participants").at("/data").isEmpty()).isTrue();
  }

  @Test
  void whoComesBackIsSomebodyNew() {
    String fields = "\"email\":\"back@example.org\",\"firstName\":\"Melanie\"";
    String path = register(fields);
    client.post(path + "/erasure", "");
    String again = register(fields);
    assertThat(again).isNotEqualTo(path);
    assertThat(client.get(again + "/history").at("/data")).hasSize(1);
  }

  @Test
  void everyErasureIsInTheLedgerInsideAndOutsideTheDatabase() throws IOException {
    String path = register("\"firstName\":\"Melanie\"");
    client.post(path + "/erasure", "");
    awaitComplete(path);
    Answer ledger = admin.get("/v1/erasures");
    assertThat(ledger.body()).contains(idOf(path)).doesNotContain("Melanie");
    assertThat(client.get("/v1/erasures").status()).isEqualTo(403);
    Path file = SERVER.bean(DataFolder.class).file("erasures.ndjson");
    assertThat(Files.readString(file)).contains(idOf(path)).doesNotContain("Melanie");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aLedgerErasesAgainWhoIsThereOnceMoreAndNobodyElse() {
    String restored = register("\"firstName\":\"Restored\"");
    String other = register("\"firstName\":\"Other\"");
    String line = line(restored);
    Answer applied = apply(line + "\n" + line(UUID.randomUUID().toString()) + "\n");
    assertThat(applied.body())
        .isEqualTo("{\"data\":{\"erased\":1,\"alreadyErased\":0,\"unknown\":1}}");
    assertThat(client.get(restored).status()).isEqualTo(404);
    assertThat(client.get(other).status()).isEqualTo(200);
    assertThat(apply(line).body()).contains("\"alreadyErased\":1");
  }

  @Test
  void aLedgerPartsWhoHadBeenPartedBeforeOneWasErased() {
    String survivor = register("\"lastName\":\"Stays\"");
    String duplicate = register("\"firstName\":\"Goes\"");
    client.post(survivor + "/merge", "{\"duplicate\":\"" + idOf(duplicate) + "\"}");
    apply(line(duplicate));
    assertThat(client.get(duplicate).status()).isEqualTo(404);
    assertThat(client.get(survivor).text("/data/lastName")).isEqualTo("Stays");
    assertThat(client.get(survivor).body()).doesNotContain("Goes");
  }

  @Test
  void aLedgerKeepsADuplicateThatHadBeenPartedBeforeItsSurvivorWasErased() {
    String survivor = register("\"lastName\":\"Goes\"");
    String duplicate = register("\"firstName\":\"Stays\"");
    client.post(survivor + "/merge", "{\"duplicate\":\"" + idOf(duplicate) + "\"}");
    apply(line(survivor));
    assertThat(client.get(survivor).status()).isEqualTo(404);
    assertThat(client.get(duplicate).text("/data/firstName")).isEqualTo("Stays");
  }

  @Test
  void aLedgerErasesTogetherWhoWasErasedTogether() {
    String survivor = register("\"lastName\":\"Goes\"");
    String duplicate = register("\"firstName\":\"Too\"");
    client.post(survivor + "/merge", "{\"duplicate\":\"" + idOf(duplicate) + "\"}");
    assertThat(apply(line(survivor) + "\n" + line(duplicate)).body())
        .contains("\"erased\":1,\"alreadyErased\":1");
    assertThat(client.get(duplicate).status()).isEqualTo(404);
  }

  @Test
  void whatIsNoLedgerErasesNobody() {
    String path = register("\"firstName\":\"Melanie\"");
    assertThat(apply(line(path) + "\nsomething else").status()).isEqualTo(422);
    assertThat(apply("").status()).isEqualTo(422);
    assertThat(client.get(path).status()).isEqualTo(200);
  }

  private Answer apply(String ledger) {
    return admin.send(
        admin
            .request("/v1/erasures", "Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(ledger)));
  }

  private String line(String path) {
    return """
    {"participantId":"%s","workspaceId":"%s","number":1,"erasedAt":"2026-01-31T09:30:00Z","position":7}\
    """
        .formatted(idOf(path), workspace());
  }

  private String workspace() {
    return SERVER
        .bean(CredentialCache.class)
        .find(client.token())
        .orElseThrow()
        .workspace()
        .value()
        .toString();
  }

  private Answer awaitComplete(String path) {
    return await()
        .until(
            () -> client.get(path + "/erasure"),
            it -> it.status() == 200 && it.text("/data/state").equals("complete"));
  }

  private static String idOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private String register(String fields) {
    Answer registered =
        client.post(
            "/v1/participants",
            "{\"participant\":{"
                + (fields.contains("email") ? "" : "\"email\":\"x@example.org\",")
                + fields
                + "}}");
    assertThat(registered.status()).as(registered.body()).isEqualTo(201);
    return registered.header("Location");
  }
}
