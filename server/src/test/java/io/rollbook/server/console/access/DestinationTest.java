package io.rollbook.server.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class DestinationTest {

  private static final String LIST = "/console/participants";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/console",
        "//example.org/console",
        "/console//example.org",
        "/\\example.org",
        "/console/\\example.org",
        "/console/../v1/participants",
        "/console/%2e%2e/v1",
        "/console/./sign-out",
        "/v1/participants",
        "/consolement",
        "console/participants",
        "javascript:alert(1)",
        "/console/sign-in",
        "/console/participants\r\nSet-Cookie: a=b",
        "/console/participants?q=ä",
        "/console/participants?q=%",
        "",
        " "
      })
  void nothingButAPageOfTheConsoleIsGoneTo(String wanted) {
    assertThat(Destination.of(wanted)).isEqualTo("/console/overview");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        LIST,
        LIST + "?q=%C3%A4&status=lead&column=custom.T_Shirt_Size",
        LIST + "?field[T_Shirt_Size]=M",
        LIST + "/12/past?version=3"
      })
  void pagesOfTheConsoleAreGoneBackTo(String wanted) {
    assertThat(Destination.of(wanted)).isEqualTo(wanted);
  }

  @Test
  void whatWasSentWithAFormIsNotSentAgain() {
    MockHttpServletRequest post = new MockHttpServletRequest("POST", LIST + "/12/status");
    assertThat(Destination.signIn(post)).isEqualTo("/console/sign-in");
  }
}
