package io.rollbook.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** The custom fields of a workspace as those who manage them see them. */
class FieldsIT {

  private static final String LIST = "/console/fields";
  private static final String NEW = LIST + "/new";
  private static final Pattern LABEL =
      Pattern.compile("<tr id=\"field-[0-9]+\">\\s*<th scope=\"row\"><bdi>([^<]*)</bdi>");

  private final RunningServer server = RunningServer.shared();
  private final Client api = server.newWorkspace();
  private final Visitor visitor = Visitor.signedIn(server, api.token());

  @Test
  void aFieldIsDefinedByItsForm() {
    visitor.get(NEW);
    Answer defined =
        visitor.post(
            NEW,
            "label",
            "T-shirt <b>size</b>",
            "code",
            "Shirt",
            "type",
            "list",
            "optionCode",
            "m",
            "optionLabel",
            "Medium & more",
            "optionCode",
            "",
            "optionLabel",
            "",
            "optionCode",
            "l",
            "optionLabel",
            "Large",
            "default",
            "m",
            "mandatory",
            "on");
    assertThat(defined.header("Location")).isEqualTo(LIST + "?done");
    Answer field = api.get("/v1/custom-fields");
    assertThat(field.text("/data/0/code")).isEqualTo("Shirt");
    assertThat(field.at("/data/0/options").size()).isEqualTo(2);
    assertThat(field.at("/data/0/mandatory").asBoolean()).isTrue();
    assertThat(visitor.get(LIST).body())
        .contains("T-shirt &lt;b&gt;size&lt;/b&gt;", "Medium &amp; more", "mandatory")
        .doesNotContain("<b>size");
  }

  @Test
  void aRefusedDefinitionLosesNothingAndSaysWhatIsWrongAtItsField() {
    visitor.get(NEW);
    Answer refused =
        visitor.post(
            NEW, "label", "", "code", "1 2", "type", "list", "optionCode", "a", "optionLabel", "");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("id=\"label-error\"", "id=\"code-error\"", "id=\"option-label-error-0\"")
        .contains("value=\"1 2\"", "must be a letter, and then at most 99");
    define("Taken", "text");
    visitor.get(NEW);
    Answer taken = visitor.post(NEW, "label", "Other", "code", "taken", "type", "text");
    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.body()).contains("id=\"code-error\"", "value=\"Other\"");
    assertThat(visitor.post(NEW, "label", "a", "code", "a", "type", "nothing").body())
        .contains("id=\"type-error\"");
    assertThat(api.get("/v1/custom-fields").at("/data").size()).isEqualTo(1);
  }

  @Test
  void moreRowsForOptionsAreGivenWithoutLosingWhatWasTyped() {
    visitor.get(NEW);
    Answer more =
        visitor.post(
            NEW,
            "label",
            "Kept",
            "type",
            "list",
            "optionCode",
            "a",
            "optionLabel",
            "A",
            "more",
            "1");
    assertThat(more.status()).isEqualTo(200);
    assertThat(more.body()).contains("value=\"Kept\"", "option-code-6", "value=\"A\"");
    assertThat(api.get("/v1/custom-fields").at("/data").size()).isZero();
  }

  @Test
  void aFieldIsRevisedUnlessSomebodyElseDidMeanwhile() {
    long number = define("Diet", "text");
    String edit = LIST + '/' + number + "/edit";
    Answer form = visitor.get(edit);
    String since = Visitor.hidden(form, "since");
    assertThat(visitor.post(edit, "label", "Diet!", "since", since).status()).isEqualTo(303);
    assertThat(labels()).containsExactly("Diet!");
    Answer late = visitor.post(edit, "label", "Diet?", "since", since);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.body()).contains("value=\"Diet?\"", "<bdi>Diet!</bdi>");
    assertThat(labels()).containsExactly("Diet!");
    visitor.post(edit, "label", "Diet?", "since", Visitor.hidden(late, "since"));
    assertThat(labels()).containsExactly("Diet?");
    Answer wrong =
        visitor.post(edit, "label", " ", "since", Visitor.hidden(visitor.get(edit), "since"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("id=\"label-error\"");
  }

  @Test
  void fieldsAreMovedUpAndDownAndEveryFaceFollows() {
    define("A", "text");
    long second = define("B", "text");
    long third = define("C", "text");
    visitor.get(LIST);
    Answer moved = visitor.post(LIST + '/' + third + "/move", "to", "up");
    assertThat(moved.header("Location")).isEqualTo(LIST + "?moved=up" + third);
    assertThat(labels()).containsExactly("A", "C", "B");
    visitor.post(LIST + '/' + third + "/move", "to", "up");
    assertThat(labels()).containsExactly("C", "A", "B");
    visitor.post(LIST + '/' + third + "/move", "to", "up");
    visitor.post(LIST + '/' + second + "/move", "to", "down");
    assertThat(labels()).containsExactly("C", "A", "B");
    visitor.post(LIST + '/' + third + "/move", "to", "down");
    assertThat(labels()).containsExactly("A", "C", "B");
    assertThat(api.get("/v1/custom-fields").at("/data").findValuesAsString("code"))
        .containsExactly("A", "C", "B");
    assertThat(visitor.post(LIST + '/' + third + "/move", "to", "left").status()).isEqualTo(400);
    assertThat(visitor.post(LIST + "/0/move", "to", "up").status()).isEqualTo(404);
  }

  @Test
  void aFieldSaysHowManyParticipantsHaveAValueToThoseWhoAsk() {
    long number = define("Diet", "text");
    long other = define("Other", "text");
    assertThat(visitor.get(LIST).body()).contains(count(number, "…"), LIST + "?counts");
    for (int i = 0; i < 2; i++) {
      String edit = RegisteredParticipant.register(api).path() + "/edit";
      visitor.get(edit);
      Answer edited =
          visitor.post(edit, "version", "0", "customFields." + number, "vegan", "lastName", "M");
      assertThat(edited.status()).isEqualTo(303);
    }
    await()
        .untilAsserted(
            () ->
                assertThat(visitor.get(LIST + "?counts").body())
                    .contains(count(number, "2"), count(other, "0")));
    assertThat(visitor.get(LIST + '/' + number + "/retire").body())
        .contains("2 participants have a value");
  }

  @Test
  void aFieldIsRetiredAfterAQuestionAndCannotBeChangedAnyMore() {
    long number = define("Diet", "text");
    String field = LIST + '/' + number;
    String since = Visitor.hidden(visitor.get(field + "/edit"), "since");
    assertThat(visitor.get(field + "/retire").body()).contains("cannot be undone");
    assertThat(visitor.post(field + "/retire").header("Location")).isEqualTo(LIST + "?done");
    assertThat(labels()).isEmpty();
    assertThat(visitor.get(LIST).body()).contains("id=\"retired-title\"", "Diet");
    assertThat(visitor.post(field + "/edit", "label", "New", "since", since).status())
        .isEqualTo(404);
    assertThat(visitor.post(field + "/move", "to", "up").status()).isEqualTo(404);
    assertThat(visitor.get(field + "/edit").status()).isEqualTo(404);
    assertThat(visitor.get(LIST + "/x/edit").status()).isEqualTo(404);
  }

  @Test
  void whoMayOnlyLookSeesNoButtonsAndIsRefused() {
    Visitor reader = Visitor.signedIn(server, readToken());
    Answer list = reader.get(LIST);
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.body()).doesNotContain("/move", "/edit", "/retire", NEW);
    for (String path : List.of("/new", "/1/edit", "/1/retire")) {
      assertThat(reader.get(LIST + path).status()).as(path).isEqualTo(403);
      assertThat(reader.post(LIST + path, "label", "a").status()).as(path).isEqualTo(403);
    }
    assertThat(reader.post(LIST + "/1/move", "to", "up").status()).isEqualTo(403);
  }

  @Test
  void anotherWorkspacesFieldDoesNotExist() {
    long number = define("Diet", "text");
    Visitor stranger = Visitor.signedIn(server, server.newWorkspace().token());
    stranger.get(LIST);
    String field = LIST + '/' + number;
    assertThat(stranger.get(field + "/edit").status()).isEqualTo(404);
    assertThat(stranger.post(field + "/move", "to", "up").status()).isEqualTo(404);
    assertThat(stranger.post(field + "/retire").status()).isEqualTo(404);
    assertThat(labels()).containsExactly("Diet");
  }

  private String readToken() {
    Client admin = server.client(RunningServer.ADMIN_TOKEN);
    String workspace = admin.post("/v1/workspaces", "{\"name\":\"readers\"}").text("/data/id");
    return server.newToken(workspace, "[\"participants:read\"]");
  }

  private static String count(long field, String text) {
    return "<td class=\"number\" id=\"count-" + field + "\">" + text + "</td>";
  }

  private long define(String code, String type) {
    Answer defined =
        api.post(
            "/v1/custom-fields",
            "{\"code\":\"%s\",\"label\":\"%s\",\"type\":\"%s\"}".formatted(code, code, type));
    assertThat(defined.status()).as(defined.body()).isEqualTo(201);
    return defined.at("/data/number").asLong();
  }

  private List<String> labels() {
    Matcher matcher = LABEL.matcher(visitor.get(LIST).body());
    List<String> labels = new ArrayList<>();
    while (matcher.find()) {
      labels.add(HtmlUtils.htmlUnescape(matcher.group(1)));
    }
    return labels;
  }
}
