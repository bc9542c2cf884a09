package io.rollbook.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CorrelationIdTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @Test
  void theCallersOwnComesFirst() {
    assertThat(CorrelationId.of("order-7", traceparent(TRACE), "request")).isEqualTo("order-7");
  }

  @Test
  void elseItIsTheTraces() {
    assertThat(CorrelationId.of(null, traceparent(TRACE), "request")).isEqualTo(TRACE);
    assertThat(CorrelationId.of(null, traceparent(TRACE) + "-of-later-versions", "request"))
        .isEqualTo(TRACE);
  }

  @Test
  void whatIsNoTraceIsNone() {
    assertThat(CorrelationId.of(null, null, "request")).isEqualTo("request");
    assertThat(CorrelationId.of(null, "", "request")).isEqualTo("request");
    assertThat(CorrelationId.of(null, traceparent("0".repeat(32)), "request")).isEqualTo("request");
    assertThat(CorrelationId.of(null, "00-Müller-1-1", "request")).isEqualTo("request");
  }

  private static String traceparent(String trace) {
    return "00-" + trace + "-00f067aa0ba902b7-01";
  }
}
