package io.rollbook.server.dialect.bigchange;

import static io.rollbook.server.dialect.bigchange.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets at whose persons. */
class PersonAccessIT {

  private final Customer customer = Customer.create();
  private final String path = customer.create(Customer.MINIMAL);

  @Test
  void withoutACustomerEveryRequestIs400() {
    Client client = customer.client();
    for (Answer answer :
        List.of(
            client.get(Customer.PERSONS),
            client.get(path),
            client.post(Customer.PERSONS, Customer.MINIMAL),
            client.patch(path, "{\"title\":\"Dr\"}"),
            client.put(path, "{\"title\":\"Dr\"}"),
            client.delete(path))) {
      assertProblem(answer, 400);
      assertThat(answer.text("/detail")).isEqualTo("The header Customer-Id is required.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "0", "-1", "1.5", "99999999999999999999", "1,2", "0x10"})
  void whatIsNoCustomerIs400(String id) {
    assertProblem(customer.client().get(path, "Customer-Id", id), 400);
  }

  @Test
  void twoCustomersAtOnceAre400() {
    assertProblem(
        customer.client().get(path, "Customer-Id", customer.id(), "Customer-Id", customer.id()),
        400);
  }

  @Test
  void theHeadersNameMayBeInAnyCase() {
    assertThat(customer.client().get(path, "customer-id", customer.id()).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "9223372036854775807"})
  void aCustomerThatIsNotTheTokensIs403(String id) {
    for (Answer answer :
        List.of(
            customer.client().get(path, "Customer-Id", id),
            customer.client().get(Customer.PERSONS, "Customer-Id", id),
            customer.client().post(Customer.PERSONS, Customer.MINIMAL, "Customer-Id", id))) {
      assertProblem(answer, 403);
      assertThat(answer.text("/detail")).isEqualTo("The token gives no access to this customer.");
    }
    assertThat(customer.list("").at("/pageItemCount").asInt()).isEqualTo(1);
  }

  @Test
  void theCustomerOfAnotherWorkspaceIs403ToAWorkspaceThatHasNone() {
    Client stranger = RunningServer.shared().newWorkspace();
    assertProblem(stranger.get(path, "Customer-Id", customer.id()), 403);
  }

  @Test
  void anotherCustomersPersonIs404() {
    Customer other = Customer.create();
    assertProblem(other.get(path), 404);
    assertProblem(other.patch(path, "{\"title\":\"Dr\"}"), 404);
    assertProblem(other.delete(path), 404);
    other.assertEmpty();
    assertThat(customer.get(path).at("/title").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "contacts:persons:read,  200, 403, 403, 403",
    "contacts:persons:write, 403, 201, 204, 204",
    "participants:read,      403, 403, 403, 403",
    "participants:write,     403, 403, 403, 403"
  })
  void aScopeOpensItsOperationsOnly(String scope, int read, int create, int update, int delete) {
    Customer narrow = customer.withScopes("[\"" + scope + "\"]");
    assertThat(narrow.get(path).status()).isEqualTo(read);
    assertThat(narrow.list("").status()).isEqualTo(read);
    assertThat(narrow.post(Customer.MINIMAL).status()).isEqualTo(create);
    assertThat(narrow.patch(path, "{\"title\":\"Dr\"}").status()).isEqualTo(update);
    assertThat(narrow.send("PUT", path, "{\"title\":\"Dr\"}").status()).isEqualTo(update);
    Answer deleted = narrow.delete(path);
    assertThat(deleted.status()).isEqualTo(delete);
    if (delete == 403) {
      assertProblem(deleted, 403);
      assertThat(deleted.text("/detail")).isEqualTo("The token lacks the scope that this needs.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "rb_unknown", "eyJhbGciOiJub25lIn0.e30.x"})
  void withoutAValidTokenItIs401(String token) {
    for (Answer answer :
        List.of(
            customer.withToken(token).get(path),
            customer.withToken(token).post(Customer.MINIMAL),
            customer.withToken(token).delete(path))) {
      assertProblem(answer, 401);
      assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "1",
        "0",
        "00000000-0000-4000-8000-000000000000",
        "1-1-1-1-1",
        "99999999999999999999",
        "a%20b"
      })
  void whatNamesNoPersonIs404(String id) {
    assertProblem(customer.get("/v1/persons/" + id), 404);
    assertProblem(customer.patch("/v1/persons/" + id, "{\"title\":\"Dr\"}"), 404);
    assertProblem(customer.delete("/v1/persons/" + id), 404);
  }

  @Test
  void belowAPersonThereIsNothing() {
    assertProblem(customer.get(path + "/notes"), 404);
  }
}
