package io.rollbook.server.testing;

import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import io.rollbook.server.RollbookServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole server on a port of its own and a database of its own, run as with an external
 * PostgreSQL.
 */
public final class RunningServer implements AutoCloseable {

  public static final String ADMIN_TOKEN = "an-admin-token-for-tests";

  /** Nodes on one database share it. */
  public static final String MASTER_KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

  /** One for all tests of this JVM that need nothing special; they keep apart by workspaces. */
  private static final class Shared {
    static final RunningServer SERVER = start(TestPostgres.newDatabase());
  }

  private final ConfigurableApplicationContext context;
  private final @Nullable TestDatabase database;

  private RunningServer(ConfigurableApplicationContext context, @Nullable TestDatabase database) {
    this.context = context;
    this.database = database;
  }

  public static RunningServer shared() {
    return Shared.SERVER;
  }

  /** A server of its own; a second one on the same database is a second node. */
  public static RunningServer start(TestDatabase database) {
    return withAdminToken(database, ADMIN_TOKEN);
  }

  /** As {@link #start}, with this administrator's token; with none if it is empty. */
  public static RunningServer withAdminToken(TestDatabase database, String adminToken) {
    return withSettings(database, "--rollbook.admin-token=" + adminToken);
  }

  /** As {@link #start}, with more settings, as on a command line. */
  public static RunningServer withSettings(TestDatabase database, String... settings) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--rollbook.data-dir=" + temporaryFolder(),
                "--rollbook.master-key=" + MASTER_KEY));
    arguments.addAll(List.of(settings));
    if (arguments.stream().noneMatch(it -> it.startsWith("--rollbook.admin-token="))) {
      arguments.add("--rollbook.admin-token=" + ADMIN_TOKEN);
    }
    return new RunningServer(run(arguments), database);
  }

  /** A server with the demo world, on the database that it brings along. */
  public static RunningServer embedded(Path folder, String... settings) {
    List<String> arguments = new ArrayList<>(List.of("--server.port=0"));
    arguments.add("--rollbook.data-dir=" + folder);
    arguments.addAll(List.of(settings));
    return new RunningServer(run(arguments), null);
  }

  private static ConfigurableApplicationContext run(List<String> arguments) {
    return run(
        new SpringApplicationBuilder(RollbookServer.class), arguments.toArray(String[]::new));
  }

  /** One after the other: two that set up the logging of this JVM at once would fail. */
  public static synchronized ConfigurableApplicationContext run(
      SpringApplicationBuilder server, String... arguments) {
    return server.registerShutdownHook(false).run(arguments);
  }

  /** A workspace that nobody else uses, with a token for all that can be done in it. */
  public Client newWorkspace() {
    Answer workspace =
        client(ADMIN_TOKEN).post("/v1/workspaces", "{\"name\":\"" + UUID.randomUUID() + "\"}");
    return client(newToken(workspace.text("/data/id"), ""));
  }

  /** A token for a workspace; {@code scopes} as JSON array, or empty for all. */
  public String newToken(String workspaceId, String scopes) {
    String body = "{\"label\":\"test\"" + (scopes.isEmpty() ? "" : ",\"scopes\":" + scopes) + "}";
    return client(ADMIN_TOKEN)
        .post("/v1/workspaces/" + workspaceId + "/credentials", body)
        .text("/data/token");
  }

  public Client client(String token) {
    return new Client(address(), token);
  }

  public String address() {
    return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }

  /** The database that it was started on. */
  public TestDatabase database() {
    return Objects.requireNonNull(database, "It has brought its own");
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public <T> Collection<T> beans(Class<T> type) {
    return context.getBeansOfType(type).values();
  }

  @Override
  public void close() {
    context.close();
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("rollbook");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
