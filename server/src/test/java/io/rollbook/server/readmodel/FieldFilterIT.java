package io.rollbook.server.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.audit.Caller;
import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.ParticipantChange;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.participants.Registration;
import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import io.rollbook.workspace.WorkspaceId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code GET /v1/participants?field[T_Shirt_Size]=M}. */
class FieldFilterIT {

  private static final RunningServer SERVER = RunningServer.shared();
  private static final String FIELDS = "/v1/custom-fields";

  private final String workspace =
      SERVER
          .client(RunningServer.ADMIN_TOKEN)
          .post("/v1/workspaces", "{\"name\":\"" + UUID.randomUUID() + "\"}")
          .text("/data/id");
  private final Client client = SERVER.client(SERVER.newToken(workspace, ""));

  private String sizePath = "";

  @BeforeEach
  void fill() {
    Answer size =
        client.post(
            FIELDS,
            "{\"code\":\"T_Shirt_Size\",\"label\":\"Size\",\"type\":\"list\","
                + "\"options\":[{\"code\":\"m\",\"label\":\"M\"},{\"code\":\"l\",\"label\":\"L\"}]}");
    sizePath = size.header("Location");
    long sizes = size.at("/data/number").asLong();
    long diet =
        client
            .post(FIELDS, "{\"code\":\"Diet\",\"label\":\"Diet\",\"type\":\"text\"}")
            .at("/data/number")
            .asLong();
    register("Ana", ParticipantChange.builder().customField(sizes, "M").customField(diet, "Vegan"));
    register("Ben", ParticipantChange.builder().customField(sizes, "m"));
    register("Cem", ParticipantChange.builder().customField(sizes, "l").customField(diet, "a&b=c"));
  }

  private void register(String name, ParticipantChange.Builder details) {
    details.attributes(Attributes.builder().set(Attribute.FIRST_NAME, name).build());
    Caller caller = new Caller(new WorkspaceId(UUID.fromString(workspace)), "test", "test", "test");
    SERVER
        .bean(Participants.class)
        .register(caller, Registration.lead(details.build(), true), null);
  }

  @ParameterizedTest
  @CsvSource({
    "field[T_Shirt_Size]=M, Ana Ben",
    "field[T_Shirt_Size]=m, Ana Ben",
    "field%5Bt_shirt_size%5D=M, Ana Ben",
    "field[TShirtSize]=L, Cem",
    "field[T_Shirt_Size]=XL, ''",
    "field[T_Shirt_Size]=, ''",
    "field[T_Shirt_Size]=%00, ''",
    "field[T_Shirt_Size]=M&field[Diet]=Vegan, Ana",
    "field[T_Shirt_Size]=M&field[T_Shirt_Size]=L, ''",
    "field[Diet]=a%26b%3Dc, Cem",
    "field[First_Name]=Ben, Ben",
    "field[first name]=Ben, Ben",
    "field[Diet]=Vegan&status=active, ''",
    "field[T_Shirt_Size]=M&q=be, Ben",
    "field=M, Ana Ben Cem",
    "fields[Unheard]=M, Ana Ben Cem"
  })
  void valuesOfTheFlatDocumentAreFoundAndAllOfThemHold(String query, String names) {
    Answer list = client.get("/v1/participants?sort=insertedAt&" + query.replace(" ", "%20"));
    assertThat(list.status()).as(list.body()).isEqualTo(200);
    assertThat(names(list)).isEqualTo(names.isEmpty() ? List.of() : List.of(names.split(" ", -1)));
  }

  @ParameterizedTest
  @CsvSource({"field[Unheard]=M, field[Unheard]", "field[]=M, field[]"})
  void anUnknownFieldIs422UnderTheNameOfTheParameter(String query, String parameter) {
    Answer list = client.get("/v1/participants?" + query);
    assertThat(list.status()).isEqualTo(422);
    assertThat(list.at("/errors").get(parameter).toString()).isEqualTo("[\"is unknown\"]");
  }

  @Test
  void pagesKeepTheCondition() {
    Answer first = client.get("/v1/participants?limit=1&field[T_Shirt_Size]=M");
    Answer second = client.get(first.text("/links/next"));
    assertThat(names(first)).containsExactly("Ana");
    assertThat(names(second)).containsExactly("Ben");
    assertThat(second.at("/links/next").isNull()).isTrue();
  }

  @Test
  void aLabelThatChangesIsFoundAtOnceAndTheOldOneNoLonger() {
    Answer changed =
        client.patch(
            sizePath,
            "{\"options\":[{\"code\":\"m\",\"label\":\"Medium\"},{\"code\":\"l\",\"label\":\"L\"}]}");
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    String position = changed.header("Rollbook-Position");
    assertThat(
            names(
                client.get(
                    "/v1/participants?field[T_Shirt_Size]=Medium", "Rollbook-Position", position)))
        .containsExactly("Ana", "Ben");
    assertThat(names(client.get("/v1/participants?field[T_Shirt_Size]=M"))).isEmpty();
    assertThat(names(client.get("/v1/participants?field[T_Shirt_Size]=m"))).hasSize(2);
  }

  @Test
  void theValuesOfARetiredFieldAreStillFound() {
    assertThat(client.delete(sizePath).status()).isEqualTo(204);
    assertThat(names(client.get("/v1/participants?field[T_Shirt_Size]=M"))).hasSize(2);
  }

  private static List<String> names(Answer list) {
    return list.at("/data").valueStream().map(it -> it.get("firstName").asString()).toList();
  }
}
