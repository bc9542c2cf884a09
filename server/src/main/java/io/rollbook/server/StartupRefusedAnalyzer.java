package io.rollbook.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a {@link StartupRefused} the way Spring Boot shows the failures it knows. */
final class StartupRefusedAnalyzer extends AbstractFailureAnalyzer<StartupRefused> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, StartupRefused cause) {
    String description = cause.getMessage() == null ? "" : cause.getMessage();
    return new FailureAnalysis(description, cause.action(), cause);
  }
}
