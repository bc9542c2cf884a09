package io.rollbook.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** The list of participants as people see it. */
class ParticipantsIT {

  private static final String LIST = "/console/participants";
  private static final Pattern NAME =
      Pattern.compile("<th scope=\"row\"><a href=\"[^\"]+\"><bdi>([^<]*)</bdi>");
  private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

  private final RunningServer server = RunningServer.shared();
  private final Client api = server.newWorkspace();
  private final Visitor visitor = Visitor.signedIn(server, api.token());

  @BeforeEach
  void threeParticipants() {
    register("Ada", "Älpler", "ada@example.org", "");
    register("Ben", "Brück", "ben@example.org", ",\"status\":\"active\"");
    register("Cem", "Çelik", "cem@example.org", ",\"address\":{\"city\":\"Bonn\"}");
  }

  @Test
  void theAddressSaysWhatIsShown() {
    assertThat(names("")).containsExactly("Cem Çelik", "Ben Brück", "Ada Älpler");
    assertThat(names("?sort=lastName")).first().isEqualTo("Ada Älpler");
    assertThat(names("?q=alp")).containsExactly("Ada Älpler");
    assertThat(names("?q=BEN%40example")).containsExactly("Ben Brück");
    assertThat(names("?status=active&status=past")).containsExactly("Ben Brück");
    assertThat(names("?field=City&value=Bonn")).containsExactly("Cem Çelik");
    assertThat(names("?field=City&value=")).hasSize(3);
    assertThat(names("?createdFrom=2020-01-01&createdTo=2999-12-31&zone=Asia%2FTokyo")).hasSize(3);
    assertThat(names("?createdTo=2020-01-01")).isEmpty();
  }

  @Test
  void filtersAreInTheWayOnlyWhileTheyFilter() {
    assertThat(visitor.get(LIST + "?q=alp").body()).contains("<details id=\"filters\">");
    for (String query :
        List.of("status=active", "createdFrom=2020-01-01", "sort=lastName", "sort=x")) {
      assertThat(visitor.get(LIST + "?" + query).body())
          .as(query)
          .contains("<details id=\"filters\" open=\"open\">");
    }
  }

  @Test
  void columnsAreOnesChoice() {
    api.post(
        "/v1/custom-fields",
        "{\"code\":\"Shirt\",\"label\":\"T-shirt <b>size</b>\",\"type\":\"text\"}");
    Answer page = visitor.get(LIST + "?column=custom.Shirt&column=Email&column=nonsense");
    assertThat(page.body())
        .contains(">T-shirt &lt;b&gt;size&lt;/b&gt;</th>", ">E-mail</th>", "ada@example.org")
        .doesNotContain(">City</th>");
  }

  @Test
  void pagesFollowEachOtherWithoutLossAndKeepTheFilters() {
    for (int i = 0; i < 52; i++) {
      register("Page", "Turner" + (100 + i), "t" + i + "@example.org", "");
    }
    List<String> seen = new ArrayList<>();
    String path = LIST + "?q=turner&sort=lastName";
    while (!path.isEmpty()) {
      Answer page = visitor.get(path);
      assertThat(page.status()).isEqualTo(200);
      seen.addAll(namesOn(page));
      Matcher next = NEXT.matcher(page.body());
      path = next.find() ? HtmlUtils.htmlUnescape(next.group(1)) : "";
    }
    assertThat(seen).hasSize(52).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void aWrongFilterIsToldBesideWhatWasTyped() {
    Answer page = visitor.get(LIST + "?q=ada&createdFrom=yesterday&status=asleep&sort=x&zone=Moon");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.body()).contains("value=\"ada\"", "value=\"yesterday\"", "is invalid");
    assertThat(visitor.get(LIST + "?cursor=abc").status()).isEqualTo(422);
    assertThat(visitor.get(LIST + "?q=%00").status()).isEqualTo(422);
  }

  @Test
  void anotherWorkspacesParticipantsAreNotThere() {
    Visitor stranger = Visitor.signedIn(server, server.newWorkspace().token());
    assertThat(namesOn(stranger.get(LIST))).isEmpty();
  }

  private List<String> names(String query) {
    Answer page = visitor.get(LIST + query);
    assertThat(page.status()).as(query).isEqualTo(200);
    return namesOn(page);
  }

  private static List<String> namesOn(Answer page) {
    return NAME.matcher(page.body())
        .results()
        .map(it -> HtmlUtils.htmlUnescape(it.group(1)))
        .toList();
  }

  private void register(String first, String last, String email, String more) {
    Answer answer =
        api.post(
            "/v1/participants",
            "{\"participant\":{\"firstName\":\""
                + first
                + "\",\"lastName\":\""
                + last
                + "\",\"email\":\""
                + email
                + "\""
                + more
                + "}}");
    assertThat(answer.status()).isEqualTo(201);
  }
}
