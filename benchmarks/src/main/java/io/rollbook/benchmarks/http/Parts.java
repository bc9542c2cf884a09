package io.rollbook.benchmarks.http;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What is measured, one method each. */
final class Parts {

  private static final int MIXED_SECONDS = Integer.getInteger("mixed", 300);
  private static final int STARTS = 3;
  private static final int HISTORY = 50;

  private final Contest contest;
  private final Report report;
  private final Turns turns;

  Parts(Contest contest, Report report) {
    this.contest = contest;
    this.report = report;
    this.turns = new Turns(contest, contest::services, report);
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
    turns.cool();
  }

  void create() throws Exception {
    for (int connections : connections(1, 16, 64, 256)) {
      turns.inTurns("create", "create", connections);
      Limit limit = contest.limit();
      limit.prepareInserts();
      turns.limit("create", connections, () -> limit.inserts(connections, Turns.SECONDS));
    }
  }

  void update() throws Exception {
    turns.fill();
    for (int connections : connections(1, 64)) {
      turns.inTurns("update", "update", connections);
    }
  }

  void read() throws Exception {
    turns.fill();
    Limit limit = contest.limit();
    long rows = limit.prepareReads();
    for (int connections : connections(1, 64)) {
      turns.inTurns("read", "read", connections);
      turns.limit("read", connections, () -> limit.reads(rows, connections, Turns.SECONDS));
    }
  }

  void list() throws Exception {
    turns.fill();
    turns.inTurns(
        "list by status",
        "get",
        16,
        _ -> Map.of("TARGET", "/v1/participants?status=lead&limit=50"));
    contest.indexStocksDocuments();
    turns.inTurns("list by value", "get", 16, it -> Map.of("TARGET", listByValue(it)));
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
                rollbook.credential().token(),
                "/v1/participants",
                "{\"participant\":{\"first_name\":\"Melanie\",\"last_name\":\"Muster\"}}")
            .at("/data/id")
            .asString();
    for (int i = 1; i < HISTORY; i++) {
      Contest.send(
          rollbook,
          rollbook.credential().token(),
          "PATCH",
          "/v1/participants/" + id,
          String.format(Locale.ROOT, "{\"participant\":{\"last_name\":\"Muster%d\"}}", i),
          "application/json");
    }
    turns.one("history of 50", "get", 16, Map.of("TARGET", "/v1/participants/" + id + "/history"));
  }

  void merge() throws Exception {
    turns.fill();
    Map<String, String> variables = new HashMap<>();
    variables.put(
        "IDS",
        Files.write(
                contest.folder().resolve("emails"),
                contest.texts(
                    contest.rollbook(),
                    "SELECT email FROM profile_values WHERE email <> '' LIMIT 20000"))
            .toString());
    turns.one("merging POST", "merge", 16, variables);
  }

  /** Creations and reads where much has happened, beside the same where little has. */
  void large() throws Exception {
    try (Service large = LargeStore.open(contest);
        Service empty = contest.startRollbook("empty", "empty")) {
      empty.use(contest.newCredential(empty));
      Turns both = new Turns(contest, () -> List.of(large, empty), report);
      for (String script : List.of("create", "read")) {
        both.inTurns(script + " in a large store", script, 64);
      }
    }
  }

  /** For minutes, in slices, of which each is a point of the curve. */
  void mixed() throws Exception {
    turns.fill();
    List<Double> seconds = new ArrayList<>();
    List<Double> p50 = new ArrayList<>();
    List<Double> p99 = new ArrayList<>();
    Rounds rounds = new Rounds();
    Map<String, String> variables = Map.of("IDS", contest.ids(contest.rollbook()).toString());
    for (int second = 0; second < MIXED_SECONDS; second += Turns.SLICE) {
      Load.Measure measure = turns.slice(rounds, "mixed", 64, variables);
      seconds.add((double) second);
      p50.add(measure.p50());
      p99.add(measure.p99());
    }
    report.add(rounds.row("mixed", 64, Report.ROLLBOOK));
    report.curve("mixed", seconds, p50, p99);
  }
}
