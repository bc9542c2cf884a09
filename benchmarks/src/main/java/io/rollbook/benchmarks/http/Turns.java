package io.rollbook.benchmarks.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/** How it is measured: warm, one after the other, several times, and each one alone. */
final class Turns {

  /** Of each measurement, in seconds. */
  static final int SECONDS = Integer.getInteger("seconds", 10);

  /** Of a load that goes on, in seconds. */
  static final int SLICE = 5;

  private static final int ROUNDS = Integer.getInteger("rounds", 3);
  private static final int PARTICIPANTS = Integer.getInteger("participants", 100_000);
  private static final int WARM_UP_SECONDS = Integer.getInteger("warmup", 60);

  private final Contest contest;
  private final Supplier<List<Service>> services;
  private final Report report;
  private final Load load;
  private boolean isWarm;

  /**
   * @param services that are compared with each other
   */
  Turns(Contest contest, Supplier<List<Service>> services, Report report) {
    this.contest = contest;
    this.services = services;
    this.report = report;
    this.load = new Load(contest.folder());
  }

  /** A new process has to be warmed up again. */
  void cool() {
    isWarm = false;
  }

  /** All of them, round by round. */
  void inTurns(String what, String script, int connections)
      throws IOException, InterruptedException {
    inTurns(what, script, connections, _ -> Map.of());
  }

  /**
   * @param variables for the script that sends requests to this service
   */
  void inTurns(
      String what, String script, int connections, Function<Service, Map<String, String>> variables)
      throws IOException, InterruptedException {
    warmUp();
    Map<Service, Rounds> all = new HashMap<>();
    for (int i = 0; i < ROUNDS; i++) {
      for (Service service : services.get()) {
        Map<String, String> with = new HashMap<>(variables.apply(service));
        with.put("IDS", contest.ids(service).toString());
        round(all.computeIfAbsent(service, _ -> new Rounds()), service, script, connections, with);
      }
    }
    for (Service service : services.get()) {
      report.add(rounds(all, service).row(what, connections, service.name()));
    }
  }

  /** PostgreSQL alone. */
  void limit(String what, int connections, Callable<Double> rate) throws Exception {
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
  void one(String what, String script, int connections, Map<String, String> variables)
      throws IOException, InterruptedException {
    warmUp();
    Rounds rounds = new Rounds();
    load.run(contest.rollbook(), script, connections, SECONDS, variables);
    for (int i = 0; i < ROUNDS; i++) {
      round(rounds, contest.rollbook(), script, connections, variables);
    }
    report.add(rounds.row(what, connections, Report.ROLLBOOK));
  }

  /** One slice of a load that goes on without a pause, by Rollbook alone. */
  Load.Measure slice(Rounds rounds, String script, int connections, Map<String, String> variables)
      throws InterruptedException {
    Service rollbook = contest.rollbook();
    return measure(rounds, rollbook, script, connections, SLICE, variables, () -> 0);
  }

  private void round(
      Rounds rounds, Service service, String script, int connections, Map<String, String> variables)
      throws InterruptedException {
    measure(rounds, service, script, connections, SECONDS, variables, service::settle);
  }

  /**
   * @param following waits for what the load has left to do, and says how many seconds that took
   */
  private Load.Measure measure(
      Rounds rounds,
      Service service,
      String script,
      int connections,
      int seconds,
      Map<String, String> variables,
      DoubleSupplier following)
      throws InterruptedException {
    double before = service.cpuSeconds();
    Load.Measure measure = load.run(service, script, connections, seconds, variables);
    double followed = following.getAsDouble();
    rounds.add(measure, followed, service.cpuSeconds() - before, service.residentMegabytes());
    return measure;
  }

  /** Until most is compiled; on two cores, compiling takes one of them for minutes. */
  private void warmUp() throws IOException, InterruptedException {
    if (isWarm) {
      return;
    }
    for (Service service : services.get()) {
      load.run(service, "create", 64, WARM_UP_SECONDS, Map.of());
      Map<String, String> ids = Map.of("IDS", contest.ids(service).toString());
      load.run(service, "update", 64, WARM_UP_SECONDS, ids);
      load.run(service, "read", 64, WARM_UP_SECONDS, ids);
      service.settle();
    }
    isWarm = true;
  }

  /** Until there are as many participants as are wanted. */
  void fill() throws IOException, InterruptedException {
    warmUp();
    for (Service service : services.get()) {
      while (count(service) < PARTICIPANTS) {
        load.run(service, "create", 64, SLICE, Map.of());
      }
      service.settle();
    }
  }

  private long count(Service service) {
    return Long.parseLong(
        contest.texts(service, "SELECT count(*) FROM " + service.program().readModel()).getFirst());
  }
}
