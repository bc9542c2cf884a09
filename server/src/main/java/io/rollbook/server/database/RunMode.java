package io.rollbook.server.database;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Whose PostgreSQL this is: the demo world exists only in one that Rollbook brought itself. */
public enum RunMode {
  /** No data source was named: Rollbook runs a PostgreSQL of its own in the data folder. */
  EMBEDDED,
  /** {@code spring.datasource.url} names a server. */
  EXTERNAL;

  static final String URL = "spring.datasource.url";

  static RunMode of(Environment environment) {
    return StringUtils.hasText(environment.getProperty(URL)) ? EXTERNAL : EMBEDDED;
  }

  /** Whether Rollbook brought the database itself. */
  public boolean embedded() {
    return this == EMBEDDED;
  }
}
