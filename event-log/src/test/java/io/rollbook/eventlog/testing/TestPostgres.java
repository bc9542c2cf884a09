package io.rollbook.eventlog.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostgreSQL server for all tests of the JVM, as durable as in production, with a database for
 * each who asks.
 */
public final class TestPostgres {

  private static final AtomicInteger databases = new AtomicInteger();

  /** Started by whoever needs it first. */
  private static final class Shared {
    static final EmbeddedPostgres SERVER = start();
  }

  private TestPostgres() {}

  /** A database of its own, migrated, with the roles that a deployment has. */
  public static TestDatabase newDatabase() {
    return TestDatabase.create(Shared.SERVER, databases.incrementAndGet());
  }

  private static EmbeddedPostgres start() {
    try {
      return configured(EmbeddedPostgres.builder()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The settings of the shared server, for tests that need a server of their own. */
  public static EmbeddedPostgres.Builder configured(EmbeddedPostgres.Builder builder) {
    return builder
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("max_connections", "200");
  }
}
