package io.rollbook.server.dialect.bigchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.web.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;

/** Every problem has the members of the page. */
class BigChangeErrorsTest {

  private final BigChangeErrors errors = new BigChangeErrors();
  private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/v1/persons");

  @Test
  void serverErrorIsAProblemInTheFiveMembersOfThePage() {
    assertThat(errors.body(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR), request))
        .isEqualTo(
            Map.of(
                "type", "https://tools.ietf.org/html/rfc9110#section-15.6.1",
                "title", "Internal Server Error",
                "status", 500,
                "detail", "Internal Server Error",
                "instance", "/v1/persons"));
  }

  @ParameterizedTest
  @CsvSource({
    "400, 15.5.1",
    "401, 15.5.2",
    "403, 15.5.4",
    "404, 15.5.5",
    "405, 15.5.6",
    "406, 15.5.7",
    "412, 15.5.13",
    "413, 15.5.14",
    "415, 15.5.16",
    "503, 15.6.4"
  })
  void theTypeIsWhereHttpExplainsTheStatus(int status, String section) {
    assertThat(type(HttpStatus.valueOf(status)))
        .isEqualTo("https://tools.ietf.org/html/rfc9110#section-" + section);
  }

  @Test
  void aStatusThatHttpDoesNotExplainHasNoTypeOfItsOwn() {
    assertThat(type(HttpStatus.TOO_MANY_REQUESTS)).isEqualTo("about:blank");
  }

  @Test
  void namesOfTheLogAreNamesOfTheApi() {
    Problem problem =
        Problem.invalid(
            Map.of(
                "firstName", List.of("has invalid characters"),
                "salutation", List.of("should be at most 255 character(s)"),
                "customFields.17", List.of("can't be blank")));
    assertThat(((Map<?, ?>) errors.body(problem, request)).get("errors"))
        .isEqualTo(
            Map.of(
                "forename", List.of("'forename' has invalid characters."),
                "title", List.of("'title' should be at most 255 character(s)."),
                "customFields", List.of("A value for definition 17 is required.")));
  }

  private @Nullable Object type(HttpStatus status) {
    return ((Map<?, ?>) errors.body(Problem.of(status), request)).get("type");
  }
}
