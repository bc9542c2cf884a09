package io.rollbook.server.tracing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Keeps Spring Boot from setting up traces that nobody gets: it would, because the libraries are
 * there, and each request would pay. Spring asks this before it loads a class of theirs.
 */
final class OnlyWithEndpoint implements AutoConfigurationImportFilter, EnvironmentAware {

  static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

  private static final String TRACING = "org.springframework.boot.micrometer.tracing.";
  private static final String OPENTELEMETRY = "org.springframework.boot.opentelemetry.";

  /** Logs go to the console, and to wherever that is collected. */
  private static final String LOGGING = OPENTELEMETRY + "autoconfigure.logging.";

  private @Nullable Environment environment;

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  @Override
  public boolean[] match(String[] classNames, AutoConfigurationMetadata metadata) {
    boolean wanted = environment != null && StringUtils.hasText(environment.getProperty(ENDPOINT));
    boolean[] matches = new boolean[classNames.length];
    for (int i = 0; i < classNames.length; i++) {
      @Nullable String name = classNames[i];
      matches[i] = name == null || isWanted(name, wanted);
    }
    return matches;
  }

  private static boolean isWanted(String name, boolean wanted) {
    if (name.startsWith(LOGGING)) {
      return false;
    }
    return wanted || !(name.startsWith(TRACING) || name.startsWith(OPENTELEMETRY));
  }
}
