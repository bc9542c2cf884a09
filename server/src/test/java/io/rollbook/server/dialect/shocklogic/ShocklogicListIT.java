package io.rollbook.server.dialect.shocklogic;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The profiles of a project, page by page, in the manner of the vendor's other lists. */
class ShocklogicListIT {

  private final TestProject project = TestProject.create();
  private final List<String> ids = new ArrayList<>();

  @BeforeEach
  void someone() {
    for (String name : new String[] {"Ana", "Bea", "Cleo"}) {
      ids.add(project.create("{\"First_Name\":\"" + name + "\"}"));
    }
  }

  @Test
  void withoutFurtherWordsItIsTheFirstFifty() {
    Answer list = project.client().get(project.profiles());
    assertThat(list.status()).isEqualTo(200);
    assertThat(names(list)).containsExactly("Ana", "Bea", "Cleo");
    assertThat(list.at("/data/0")).isEqualTo(project.get(ids.getFirst()).json());
    assertThat(list.at("/Limit").asInt()).isEqualTo(50);
    assertThat(list.at("/Page").asInt()).isEqualTo(1);
    assertThat(list.at("/Count").asInt()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "/Limit/2/Page/1, Ana Bea",
    "/Limit/2/Page/2, Cleo",
    "/Limit/2/Page/2/, Cleo",
    "/Limit/2/Page/3, ''",
    "?limit=1&page=2, Bea",
    "/?Limit=1&Page=3, Cleo",
    "?page=2&limit=200, ''"
  })
  void pagesAreNamedInThePathOrInTheQuery(String rest, String expected) {
    Answer list = project.client().get(project.profiles() + rest);
    assertThat(String.join(" ", names(list))).isEqualTo(expected);
    assertThat(list.at("/Count").asInt()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "/Limit/0/Page/1, Limit, must be between 1 and 200",
    "/Limit/201/Page/1, Limit, must be between 1 and 200",
    "/Limit/x/Page/1, Limit, must be between 1 and 200",
    "/Limit/1/Page/0, Page, must be between 1 and 999999999",
    "?limit=99999999999999999999, Limit, must be between 1 and 200",
    "?page=-1, Page, must be between 1 and 999999999",
    "?page=, Page, must be between 1 and 999999999"
  })
  void aWrongPageIsRefused(String rest, String field, String message) {
    Answer answer = project.client().get(project.profiles() + rest);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/error/fields").get(field).get(0).asString()).isEqualTo(message);
  }

  @Test
  void noAnswerHasTheKeyInIt() {
    for (String path :
        new String[] {project.profiles(), project.profile(ids.getFirst()), project.userFields()}) {
      Answer answer = project.client().get(path);
      assertThat(answer.body()).doesNotContain(project.key());
      assertThat(answer.response().headers().map().toString()).doesNotContain(project.key());
    }
  }

  private static List<String> names(Answer list) {
    assertThat(list.status()).as(list.body()).isEqualTo(200);
    return list.at("/data").valueStream().map(it -> it.get("First_Name").asString()).toList();
  }
}
