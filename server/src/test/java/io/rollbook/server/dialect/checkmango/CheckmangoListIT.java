package io.rollbook.server.dialect.checkmango;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.RunningServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Lists: pages, order, what is included, and what is refused. */
class CheckmangoListIT {

  private final TestTeam team = TestTeam.create();

  @Test
  void aPageHasFifteenAndSaysWhereItIs() {
    for (int i = 0; i < 16; i++) {
      team.create("k" + i);
    }
    Answer first = team.list("");
    String path = RunningServer.shared().address() + team.participants();
    assertThat(first.at("/data")).hasSize(15);
    assertThat(first.at("/links").toString())
        .isEqualTo(
            "{\"first\":\"%s?page=1\",\"last\":null,\"prev\":null,\"next\":\"%s?page=2\"}"
                .formatted(path, path));
    assertThat(first.at("/meta").toString())
        .isEqualTo(
            "{\"current_page\":1,\"from\":1,\"path\":\"%s\",\"per_page\":15,\"to\":15}"
                .formatted(path));
    Answer second = team.list("?page=2");
    assertThat(keys(second)).containsExactly("k15");
    assertThat(second.at("/links/next").isNull()).isTrue();
    assertThat(second.text("/links/prev")).isEqualTo(path + "?page=1");
    assertThat(second.at("/meta/from").asInt()).isEqualTo(16);
    assertThat(second.at("/meta/to").asInt()).isEqualTo(16);
    Answer beyond = team.list("?page=3");
    assertThat(beyond.at("/data")).isEmpty();
    assertThat(beyond.at("/meta/from").isNull()).isTrue();
  }

  @Test
  void aPagerThatFollowsNextSeesEveryParticipantOnceInOrder() {
    for (String key : new String[] {"b", "d", "a", "c", "e"}) {
      team.create(key);
    }
    List<String> seen = new ArrayList<>();
    String next =
        team.participants() + "/?sort=-key&per_page=2&include=team&filter%5Bkey%5D=a,b,c,d";
    while (next != null) {
      Answer page = team.client().get(next);
      assertThat(page.at("/meta/per_page").asInt()).isEqualTo(2);
      assertThat(page.at("/included")).hasSize(1);
      seen.addAll(keys(page));
      next = page.at("/links/next").isNull() ? null : page.text("/links/next");
    }
    assertThat(seen).containsExactly("d", "c", "b", "a");
  }

  @ParameterizedTest
  @CsvSource({
    "'', b a C",
    "?sort=id, b a C",
    "?sort=-id, C a b",
    "?sort=key, a b C",
    "?sort=-key, C b a",
    "?sort=created_at, b a C",
    "'?sort=-created_at,id', C a b",
    "?per_page=1&page=2, a",
    "?filter%5Bkey%5D=A, a",
    "'?filter%5Bkey%5D=c,nobody,a', a C",
    "?filter%5Bkey%5D=nobody, ''",
    "?filter%5Bkey%5D=, ''",
    "?unknown=1, b a C"
  })
  void listsAreSortedAndFilteredAsAsked(String query, String expected) {
    team.create("b");
    team.create("a");
    team.create("C");
    assertThat(String.join(" ", keys(team.list(query)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "page=0       | page     | The page must be between 1 and 999999999.",
        "page=x       | page     | The page must be between 1 and 999999999.",
        "page=99999999999 | page | The page must be between 1 and 999999999.",
        "per_page=0   | per_page | The per page must be between 1 and 100.",
        "per_page=101 | per_page | The per page must be between 1 and 100.",
        "per_page=-5  | per_page | The per page must be between 1 and 100."
      })
  void aWrongNumberIs422AndIsNamed(String query, String field, String message) {
    Answer answer = team.list("?" + query);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("/message")).isEqualTo("The given data was invalid.");
    assertThat(answer.at("/errors").get(field).get(0).asString()).isEqualTo(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort=notes",
        "sort=--id",
        "include=events",
        "filter%5Bnotes%5D=x",
        "filter[id]=1"
      })
  void whatIsNotOfferedIs400(String query) {
    Answer answer = team.list("?" + query.replace("[", "%5B").replace("]", "%5D"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/message")).startsWith("Requested ").contains("Allowed ");
  }

  @Test
  void aMalformedQueryIs400() {
    Answer answer = team.list("?sort=%ff");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/message")).isEqualTo("The query is malformed");
  }

  @Test
  void whatIsIncludedIsThereOnceAndReferredTo() {
    team.create("a");
    team.create("b");
    team.enrol("a", "shared");
    team.enrol("b", "shared");
    team.enrol("b", "own");
    Answer list = team.list("?include=experiments,team");
    assertThat(list.at("/data/1/relationships/experiments/data").toString())
        .isEqualTo(
            "[{\"id\":\"shared\",\"type\":\"experiments\"},"
                + "{\"id\":\"own\",\"type\":\"experiments\"}]");
    assertThat(list.text("/data/0/relationships/team/data/id")).isEqualTo(team.id());
    assertThat(list.at("/included").valueStream().map(it -> it.get("id").asString()))
        .containsExactlyInAnyOrder("shared", "own", team.id());
    Answer one = team.client().get(team.participant("a") + "?include=experiments.variants");
    assertThat(one.text("/included/0/attributes/key")).isEqualTo("shared");
  }

  private static List<String> keys(Answer list) {
    assertThat(list.status()).as(list.body()).isEqualTo(200);
    return list.at("/data").valueStream().map(CheckmangoListIT::key).toList();
  }

  private static String key(JsonNode resource) {
    return resource.at("/attributes/key").asString();
  }
}
