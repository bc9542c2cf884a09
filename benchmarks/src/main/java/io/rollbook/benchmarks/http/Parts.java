package io.rollbook.benchmarks.http;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is measured, one method each. */
final class Parts {

  private static final int SECONDS = Integer.getInteger("seconds", 10);
  private static final int ROUNDS = Integer.getInteger("rounds", 3);
  private static final int PARTICIPANTS = Integer.getInteger("participants", 100_000);
  private static final int MIXED_SECONDS = Integer.getInteger("mixed", 300);
  private static final int WARM_UP_SECONDS = Integer.getInteger("warmup", 60);
  private static final int SLICE = 5;
  private static final int STARTS = 3;
  private static final int HISTORY = 50;

  private final Contest contest;
  private final Report report;
  private final Load load;
  private boolean isWarm;

  Parts(Contest contest, Report report) {
    this.contest = contest;
    this.report = report;
    this.load = new Load(contest.folder());
  }

  /** These, or what {@code -Dconnections=} says. */
  private static List<Integer> connections(Integer... all) {
    String only = System.getProperty("connections", "");
    return only.isEmpty()
        ? List.of(all)
        : Stream.of(only.split(",", -1)).map(Integer::valueOf).toList();
  }

  /** From the start of the process to the first answer, with the database elsewhere. */
  void start() throws Exception {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      seconds.add(contest.restart());
    }
    report.add(Rounds.plain("starts a second", 1, Report.ROLLBOOK, 1 / Rounds.median(seconds)));
    isWarm = false;
  }

  void create() throws Exception {
    for (int connections : connections(1, 16, 64, 256)) {
      inTurns("create", "create", connections);
      Limit limit = contest.limit();
      limit.prepareInserts();
      limit("create", connections, () -> limit.inserts(connections, SECONDS));
    }
  }

  void update() throws Exception {
    fill();
    for (int connections : connections(1, 64)) {
      inTurns("update", "update", connections);
    }
  }

  void read() throws Exception {
    fill();
    Limit limit = contest.limit();
    long rows = limit.prepareReads();
    for (int connections : connections(1, 64)) {
      inTurns("read", "read", connections);
      limit("read", connections, () -> limit.reads(rows, connections, SECONDS));
    }
  }

  void list() throws Exception {
    fill();
    inTurns(
        "list by status",
        "get",
        16,
        _ -> Map.of("TARGET", "/v1/participants?status=lead&limit=50"));
    contest.indexStocksDocuments();
    inTurns("list by value", "get", 16, it -> Map.of("TARGET", listByValue(it)));
  }

  /** Standard and custom values are found in the same way. */
  private String listByValue(Service service) {
    return service == contest.rollbook()
        ? "/v1/participants?field%5BFirst_Name%5D=Melanie7&limit=50"
        : "/v1/participants?contained=%7B%22first_name%22%3A%22Melanie7%22%7D";
  }

  /** The history of a participant to whom something happened fifty times. */
  void history() throws Exception {
    Service rollbook = contest.rollbook();
    String id =
        Contest.send(
                rollbook,
                rollbook.token(),
                "/v1/participants",
                "{\"participant\":{\"first_name\":\"Melanie\",\"last_name\":\"Muster\"}}")
            .at("/data/id")
            .asString();
    for (int i = 1; i < HISTORY; i++) {
      Contest.send(
          rollbook,
          rollbook.token(),
          "PATCH",
          "/v1/participants/" + id,
          String.format(Locale.ROOT, "{\"participant\":{\"last_name\":\"Muster%d\"}}", i),
          "application/json");
    }
    one("history of 50", "get", 16, Map.of("TARGET", "/v1/participants/" + id + "/history"));
  }

  void merge() throws Exception {
    fill();
    Map<String, String> variables = new HashMap<>();
    variables.put(
        "IDS",
        Files.write(
                contest.folder().resolve("emails"),
                Databases.texts(
                    contest.databases().of("rollbook"),
                    "SELECT email FROM profile_values WHERE email <> '' LIMIT 20000"))
            .toString());
    one("merging POST", "merge", 16, variables);
  }

  /** For minutes, in slices, of which each is a point of the curve. */
  void mixed() throws Exception {
    fill();
    List<Double> seconds = new ArrayList<>();
    List<Double> p50 = new ArrayList<>();
    List<Double> p99 = new ArrayList<>();
    Rounds rounds = new Rounds();
    Map<String, String> variables = Map.of("IDS", contest.ids(contest.rollbook()).toString());
    for (int second = 0; second < MIXED_SECONDS; second += SLICE) {
      Load.Measure measure = slice(rounds, "mixed", 64, variables);
      seconds.add((double) second);
      p50.add(measure.p50());
      p99.add(measure.p99());
    }
    report.add(rounds.row("mixed", 64, Report.ROLLBOOK));
    report.curve("mixed", seconds, p50, p99);
  }

  /** Both services, round by round. */
  private void inTurns(String what, String script, int connections)
      throws IOException, InterruptedException {
    inTurns(what, script, connections, _ -> Map.of());
  }

  /**
   * @param variables for the script that sends requests to this service
   */
  private void inTurns(
      String what, String script, int connections, Function<Service, Map<String, String>> variables)
      throws IOException, InterruptedException {
    warmUp();
    Map<Service, Rounds> all = new HashMap<>();
    for (int i = 0; i < ROUNDS; i++) {
      for (Service service : contest.services()) {
        Map<String, String> with = new HashMap<>(variables.apply(service));
        with.put("IDS", contest.ids(service).toString());
        measure(
            all.computeIfAbsent(service, _ -> new Rounds()),
            service,
            script,
            connections,
            SECONDS,
            with);
      }
    }
    for (Service service : contest.services()) {
      report.add(rounds(all, service).row(what, connections, service.name()));
    }
  }

  /** PostgreSQL alone. */
  private void limit(String what, int connections, Callable<Double> rate) throws Exception {
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      rates.add(rate.call());
    }
    report.add(Rounds.plain(what, connections, "limit", Rounds.median(rates)));
  }

  private static Rounds rounds(Map<Service, Rounds> all, Service service) {
    return all.getOrDefault(service, new Rounds());
  }

  /** Rollbook alone, where the other has nothing of the kind. */
  private void one(String what, String script, int connections, Map<String, String> variables)
      throws IOException, InterruptedException {
    warmUp();
    Rounds rounds = new Rounds();
    load.run(contest.rollbook(), script, connections, SECONDS, variables);
    for (int i = 0; i < ROUNDS; i++) {
      measure(rounds, contest.rollbook(), script, connections, SECONDS, variables);
    }
    report.add(rounds.row(what, connections, Report.ROLLBOOK));
  }

  private Load.Measure measure(
      Rounds rounds,
      Service service,
      String script,
      int connections,
      int seconds,
      Map<String, String> variables)
      throws InterruptedException {
    double before = service.cpuSeconds();
    Load.Measure measure = load.run(service, script, connections, seconds, variables);
    double following = service.settle();
    rounds.add(measure, following, service.cpuSeconds() - before, service.residentMegabytes());
    return measure;
  }

  /** Of a load that goes on without a pause. */
  private Load.Measure slice(
      Rounds rounds, String script, int connections, Map<String, String> variables)
      throws InterruptedException {
    Service service = contest.rollbook();
    double before = service.cpuSeconds();
    Load.Measure measure = load.run(service, script, connections, SLICE, variables);
    rounds.add(measure, 0, service.cpuSeconds() - before, service.residentMegabytes());
    return measure;
  }

  /** Until most is compiled; on two cores, compiling takes one of them for minutes. */
  private void warmUp() throws IOException, InterruptedException {
    if (isWarm) {
      return;
    }
    for (Service service : contest.services()) {
      load.run(service, "create", 64, WARM_UP_SECONDS, Map.of());
      Map<String, String> ids = Map.of("IDS", contest.ids(service).toString());
      load.run(service, "update", 64, WARM_UP_SECONDS, ids);
      load.run(service, "read", 64, WARM_UP_SECONDS, ids);
      service.settle();
    }
    isWarm = true;
  }

  /** Until there are as many participants as are wanted. */
  private void fill() throws IOException, InterruptedException {
    warmUp();
    for (Service service : contest.services()) {
      while (count(service) < PARTICIPANTS) {
        load.run(service, "create", 64, SLICE, Map.of());
      }
      service.settle();
    }
  }

  private long count(Service service) {
    String table = service == contest.rollbook() ? "profile_values" : "stock_profile";
    return Long.parseLong(
        Databases.texts(contest.databases().of(service.name()), "SELECT count(*) FROM " + table)
            .getFirst());
  }
}
