package io.rollbook.benchmarks.http;

import io.rollbook.benchmarks.OneMasterKey;
import io.rollbook.benchmarks.stock.StockService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two services and their databases. */
final class Contest implements AutoCloseable {

  private static final String ADMIN_TOKEN = "benchmark-admin-token-0123456789";
  private static final String ROLLBOOK = "rollbook";
  private static final String STOCK = "stock";

  private static final List<String> SCRIPTS =
      List.of("create", "update", "read", "get", "merge", "mixed", "common");

  /** Both have the same heap and the same options. */
  private static final String HEAP = "-Xmx" + System.getProperty("heap", "128m");

  private final Databases databases;
  private final TrainedServer server;
  private final Path folder;
  private final Service stock;
  private Service rollbook;

  private Contest(Databases databases, TrainedServer server, Path folder)
      throws IOException, InterruptedException {
    this.databases = databases;
    this.server = server;
    this.folder = folder;
    databases.createIfAbsent(STOCK);
    this.rollbook = startRollbook(Report.ROLLBOOK, ROLLBOOK);
    this.stock = startStock();
  }

  /**
   * Starts both.
   *
   * @param packaged the packaged server; runs as the manual says: extracted and trained
   * @param deploy the folder of what it takes to deploy it
   */
  static Contest open(Path packaged, Path deploy, Path folder)
      throws IOException, InterruptedException {
    copyScripts(folder);
    TrainedServer server = TrainedServer.of(packaged, deploy, folder.resolve("server"));
    Databases databases = Databases.start();
    Contest contest = new Contest(databases, server, folder);
    contest.rollbook.use(contest.newCredential(contest.rollbook));
    return contest;
  }

  private static void copyScripts(Path folder) throws IOException {
    for (String script : SCRIPTS) {
      try (var in = Contest.class.getResourceAsStream("/wrk/" + script + ".lua")) {
        if (in == null) {
          throw new IllegalStateException("No script " + script);
        }
        Files.write(folder.resolve(script + ".lua"), in.readAllBytes());
      }
    }
  }

  /**
   * Starts Rollbook on a database, which is made if there is none.
   *
   * @param name the subject of its lines in the table
   */
  Service startRollbook(String name, String database) throws IOException, InterruptedException {
    databases.createIfAbsent(database);
    int port = freePort();
    Map<String, String> environment = new HashMap<>(databases.environment(database));
    environment.put("SERVER_PORT", Integer.toString(port));
    environment.put("ROLLBOOK_ADMIN_TOKEN", ADMIN_TOKEN);
    environment.put("ROLLBOOK_MASTER_KEY", OneMasterKey.ENCODED);
    environment.put("ROLLBOOK_DATA_DIR", folder.resolve(database + ".data").toString());
    Program program =
        new Program(
            name, database, server.command(HEAP), "/actuator/health/readiness", "profile_values");
    return Service.start(program, environment, folder.resolve(database + ".log"), port);
  }

  private Service startStock() throws IOException, InterruptedException {
    int port = freePort();
    Map<String, String> environment = new HashMap<>(databases.environment(STOCK));
    environment.put("SERVER_PORT", Integer.toString(port));
    environment.put("SPRING_PROFILES_ACTIVE", "stock");
    List<String> command =
        List.of(
            TrainedServer.JAVA,
            HEAP,
            server.options(),
            "-Daxoniq.update-checker.disabled=true",
            "-Ddisable-axoniq-console-message=true",
            "-classpath",
            System.getProperty("java.class.path"),
            StockService.class.getName());
    Program program = new Program(STOCK, STOCK, command, "/v1/participants/none", "stock_profile");
    return Service.start(program, environment, folder.resolve("stock.log"), port);
  }

  /** Makes a workspace in a Rollbook, and a credential for it. */
  Credential newCredential(Service service) throws IOException, InterruptedException {
    String workspaces = "/v1/workspaces";
    String body = "{\"name\":\"benchmark\",\"scopes\":{\"missionhubOrganization\":\"123\"}}";
    String id = send(service, ADMIN_TOKEN, workspaces, body).at("/data/id").asString();
    String path = workspaces + '/' + id + "/credentials";
    JsonNode credential = send(service, ADMIN_TOKEN, path, "{\"label\":\"benchmark\"}");
    return new Credential(id, credential.at("/data/token").asString());
  }

  /** Posts JSON and expects success. */
  static JsonNode send(Service service, String token, String path, String body)
      throws IOException, InterruptedException {
    return send(service, token, "POST", path, body, "application/json");
  }

  static JsonNode send(
      Service service, String token, String method, String path, String body, String type)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(service.address() + path))
            .method(method, BodyPublishers.ofString(body))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(path + " answered " + answer.body());
      }
      return JsonMapper.shared().readTree(answer.body());
    }
  }

  List<Service> services() {
    return List.of(rollbook, stock);
  }

  Service rollbook() {
    return rollbook;
  }

  Databases databases() {
    return databases;
  }

  Path folder() {
    return folder;
  }

  Limit limit() {
    return new Limit(databases, ROLLBOOK, folder);
  }

  /** As whoever searches in them would. */
  void indexStocksDocuments() {
    Databases.execute(
        databases.of(STOCK),
        "CREATE INDEX IF NOT EXISTS stock_profile_by_document ON stock_profile USING gin (document"
            + " jsonb_path_ops)",
        "ANALYZE stock_profile");
  }

  /** Starts Rollbook again on the same database; the seconds that it took. */
  double restart() throws IOException, InterruptedException {
    Credential credential = rollbook.credential();
    rollbook.close();
    rollbook = startRollbook(Report.ROLLBOOK, ROLLBOOK);
    rollbook.use(credential);
    return rollbook.startSeconds();
  }

  /** The first column of each row that a service's database answers with. */
  List<String> texts(Service service, String sql) {
    return Databases.texts(databases.of(service.program().database()), sql);
  }

  /** A file with ids of a service's participants, for the scripts. */
  Path ids(Service service) throws IOException {
    String workspace = service.credential().workspace();
    String condition = workspace.isEmpty() ? "" : " WHERE workspace_id = '" + workspace + "'";
    return Files.write(
        folder.resolve(service.program().database() + ".ids"),
        texts(
            service,
            "SELECT id FROM "
                + service.program().readModel()
                + condition
                + " ORDER BY id LIMIT 100000"));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    rollbook.close();
    stock.close();
    databases.close();
  }
}
