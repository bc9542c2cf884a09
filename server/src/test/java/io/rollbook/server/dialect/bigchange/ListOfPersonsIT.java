package io.rollbook.server.dialect.bigchange;

import static io.rollbook.server.dialect.bigchange.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters, order and pages. */
class ListOfPersonsIT {

  private final Customer customer = Customer.create();

  private void createThree() {
    person("Jo", 1, "Bloggs", "jo@example.com", ",\"mobile\":\"0700\",\"isOptedOut\":true");
    person("Al", 2, "Blogger", "al@example.com", ",\"landline\":\"0113\"");
    person("Cy", 3, "Adams", "cy@example.com", ",\"mobile\":\"0113\",\"landline\":\"0700\"");
  }

  private String person(String forename, long contact, String surname, String email, String more) {
    return customer.create(
        "{\"contactId\":%d,\"forename\":\"%s\",\"surname\":\"%s\",\"email\":\"%s\"%s}"
            .formatted(contact, forename, surname, email, more));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-                               | Jo Al Cy",
        "surname=Blogg                   | Jo Al",
        "surname=bloggs                  | Jo",
        "surname=Blogge                  | Al",
        "surname=oggs                    | ''",
        "contactId=1&contactId=3         | Jo Cy",
        "contactId=9                     | ''",
        "email=JO@example.com            | Jo",
        "email=jo@example                | ''",
        "mobile=0700                     | Jo",
        "landline=0113                   | Al",
        "isOptedOut=true                 | Jo",
        "isOptedOut=false                | Al Cy",
        "isOptedOut=false&surname=b      | Al",
        "surname=                        | Jo Al Cy",
        "unknown=1                       | Jo Al Cy",
        "sortBy=surname                  | Cy Al Jo",
        "sortBy=surname&direction=descending | Jo Al Cy",
        "direction=descending            | Cy Al Jo",
        "sortBy=createdAt&direction=ascending | Jo Al Cy",
        "pageSize=2                      | Jo Al",
        "pageSize=2&pageNumber=2         | Cy",
        "pageSize=2&pageNumber=3         | ''",
        "pageNumber=2147483&pageSize=1000 | ''"
      })
  void theListHasWhatIsAskedForInOrder(String query, String forenames) {
    createThree();
    Answer list = customer.list(query == null ? "" : query);
    assertThat(list.status()).as(list.body()).isEqualTo(200);
    assertThat(String.join(" ", forenames(list))).isEqualTo(forenames);
    assertThat(list.at("/pageItemCount").asInt()).isEqualTo(list.at("/items").size());
  }

  @Test
  void thePageSaysWhereItIsAndNotHowManyThereAre() {
    Answer list = customer.list("");
    assertThat(list.body())
        .isEqualTo("{\"items\":[],\"pageNumber\":1,\"pageSize\":100,\"pageItemCount\":0}");
  }

  @Test
  void anItemIsTheWholePerson() {
    String path = person("Jo", 1, "Bloggs", "jo@example.com", ",\"mobile\":\"0700\"");
    assertThat(customer.list("").at("/items/0")).isEqualTo(customer.get(path).json());
  }

  @Test
  void aListReflectsWhatWasJustWritten() {
    for (int i = 0; i < 5; i++) {
      String path = person("N" + i, 1, "New", "n@example.com", "");
      assertThat(forenames(customer.list("surname=New"))).contains("N" + i);
      customer.patch(path, "{\"surname\":\"Old\"}");
      assertThat(forenames(customer.list("surname=New"))).doesNotContain("N" + i);
    }
  }

  @ParameterizedTest
  @CsvSource({"Müller, Mül", "O'Brien, O'B", "100% Sure, 100%", "A_B, A_", "山田, 山"})
  void anyBeginningOfASurnameFindsIt(String surname, String beginning) {
    person("Jo", 1, surname, "jo@example.com", "");
    person("Al", 1, "100 other AB", "al@example.com", "");
    String query = "surname=" + URLEncoder.encode(beginning, StandardCharsets.UTF_8);
    assertThat(forenames(customer.list(query))).containsExactly("Jo");
  }

  @Test
  void aNumberWithAPlusSignIsFound() {
    person("Jo", 1, "Bloggs", "jo@example.com", ",\"mobile\":\"+44 7700 900123\"");
    assertThat(forenames(customer.list("mobile=%2B44%207700%20900123"))).containsExactly("Jo");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pageSize=0",
        "pageSize=1001",
        "pageSize=x",
        "pageSize=",
        "pageSize=-1",
        "pageSize=1.5",
        "pageSize=99999999999999999999",
        "pageNumber=0",
        "pageNumber=2147484",
        "pageNumber=x",
        "sortBy=forename",
        "sortBy=",
        "direction=up",
        "isOptedOut=maybe",
        "contactId=x",
        "contactId=0",
        "contactId=-5",
        "contactId=99999999999999999999",
        "contactId=1&contactId=x",
        "surname=%00",
        "email=a%0Ab",
        "mobile=%00",
        "landline=%00",
        "surname=%ff"
      })
  void aBadValueIs400(String query) {
    assertProblem(customer.list(query), 400);
  }

  private static List<String> forenames(Answer list) {
    return list.at("/items").valueStream().map(it -> it.get("forename").asString()).toList();
  }
}
