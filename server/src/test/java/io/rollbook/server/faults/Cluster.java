package io.rollbook.server.faults;

import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** Nodes on one PostgreSQL, a workspace, and who looks at everything in the end. */
final class Cluster implements Closeable {

  private final PostgresProcess postgres;
  private final TestDatabase database;
  private final List<Node> nodes;
  private final Tenant tenant;
  private final Audit audit;

  private Cluster(
      PostgresProcess postgres, TestDatabase database, List<Node> nodes, Tenant tenant) {
    this.postgres = postgres;
    this.database = database;
    this.nodes = nodes;
    this.tenant = tenant;
    this.audit = new Audit(database);
  }

  /** One for all tests, as its start takes longer than most of them. */
  private static final class Shared {
    static final Cluster CLUSTER = startShared();
  }

  /** All its nodes are well, whatever an earlier test has left. */
  static Cluster shared() {
    Shared.CLUSTER.nodes.forEach(Node::ensureReady);
    return Shared.CLUSTER;
  }

  private static Cluster startShared() {
    try {
      Path directory = Files.createTempDirectory("rollbook-faults");
      Cluster cluster = start(directory, Form.NODES, Form.SETTINGS);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(cluster, directory)));
      return cluster;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void end(Cluster cluster, Path directory) {
    try {
      cluster.close();
    } catch (IOException e) {
      System.err.println("The cluster did not end well: " + e);
    } finally {
      FileSystemUtils.deleteRecursively(directory.toFile());
    }
  }

  /**
   * Starts everything, and waits until it answers.
   *
   * @param settings environment of the nodes
   */
  static Cluster start(Path directory, int count, Map<String, String> settings) throws Exception {
    PostgresProcess postgres = PostgresProcess.start(directory);
    TestDatabase database = TestDatabase.create(postgres.server(), 1);
    Map<String, String> environment = new HashMap<>();
    environment.put("SPRING_DATASOURCE_URL", database.jdbcUrl() + Form.OPTIONS);
    environment.put("ROLLBOOK_MASTER_KEY", RunningServer.MASTER_KEY);
    environment.put("ROLLBOOK_ADMIN_TOKEN", RunningServer.ADMIN_TOKEN);
    environment.putAll(settings);
    List<Node> nodes = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      nodes.add(Node.of(directory.resolve("node-" + number), environment).start());
    }
    for (Node node : nodes) {
      node.awaitStart();
    }
    return new Cluster(postgres, database, nodes, Tenant.create(nodes.getFirst()));
  }

  PostgresProcess postgres() {
    return postgres;
  }

  TestDatabase database() {
    return database;
  }

  Node node(int number) {
    return nodes.get(number);
  }

  List<Node> nodes() {
    return nodes;
  }

  Tenant tenant() {
    return tenant;
  }

  Client client() {
    return node(0).client(tenant.token());
  }

  Client admin() {
    return node(0).client(RunningServer.ADMIN_TOKEN);
  }

  /** Callers that work at once on all nodes. */
  Load load(Journal journal, int callers) {
    return Load.start(nodes.stream().map(Node::address).toList(), tenant, journal, callers);
  }

  Audit audit() {
    return audit;
  }

  @Override
  public void close() throws IOException {
    audit.close();
    nodes.forEach(Node::close);
    database.close();
    postgres.close();
  }
}
