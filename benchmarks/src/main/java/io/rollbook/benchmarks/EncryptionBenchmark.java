package io.rollbook.benchmarks;

import io.rollbook.eventlog.axon.LogStorageEngine;
import io.rollbook.eventlog.privacy.SubjectKeys;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import io.rollbook.query.rebuild.Rebuilds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What it costs that personal data is sealed: the same work on two databases, one with keys and one
 * without, in turns.
 *
 * <p>{@code -Dparticipants=30000 -Drounds=5}: how many there are in all, ten events each, recorded
 * in as many rounds.
 */
public final class EncryptionBenchmark {

  private static final int PARTICIPANTS = Integer.getInteger("participants", 30_000);
  private static final int ROUNDS = Integer.getInteger("rounds", 5);

  private EncryptionBenchmark() {}

  /** Runs all rounds and prints the figures. */
  public static void main(String[] arguments) throws Exception {
    TestDatabase plainDatabase = TestPostgres.newDatabase();
    TestDatabase sealedDatabase = TestPostgres.newDatabase();
    try (ConfigurableApplicationContext plain = BenchmarkContext.open(plainDatabase, null);
        ConfigurableApplicationContext sealed =
            BenchmarkContext.open(sealedDatabase, new SubjectKeys(new OneMasterKey()))) {
      int step = PARTICIPANTS / ROUNDS / 2;
      double appends = appends("append:        ", plain, sealed, 0, step, false);
      double commands = appends("read + append: ", plain, sealed, ROUNDS * step, step, true);
      TestDatabase.execute(plainDatabase.owner(), "VACUUM ANALYZE event_log");
      TestDatabase.execute(sealedDatabase.owner(), "VACUUM ANALYZE event_log");
      List<Double> rebuilds = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        double without = rebuild(plain, 2 * step * ROUNDS);
        double with = rebuild(sealed, 2 * step * ROUNDS);
        say("rebuild: %,8.0f without, %,8.0f with keys, ratio %.3f", without, with, with / without);
        rebuilds.add(with / without);
      }
      say(
          "median of append %.3f, of read + append %.3f, of rebuild %.3f",
          appends, commands, median(rebuilds));
    }
    System.exit(0);
  }

  /** The median of the ratios of all rounds, in which each of the two goes first in turns. */
  private static double appends(
      String what,
      ConfigurableApplicationContext plain,
      ConfigurableApplicationContext sealed,
      int first,
      int step,
      boolean reading)
      throws InterruptedException {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      int from = first + round * step;
      boolean plainFirst = round % 2 == 0;
      double one = append(plainFirst ? plain : sealed, from, step, reading);
      double other = append(plainFirst ? sealed : plain, from, step, reading);
      double without = plainFirst ? one : other;
      double with = plainFirst ? other : one;
      say("%s %,8.0f without, %,8.0f with keys, ratio %.3f", what, without, with, with / without);
      ratios.add(with / without);
    }
    return median(ratios);
  }

  /** Events a second. */
  private static double append(
      ConfigurableApplicationContext context, int from, int count, boolean reading)
      throws InterruptedException {
    Callers callers =
        new Callers(context.getBean(LogStorageEngine.class), new Histories(), reading);
    long begin = System.nanoTime();
    callers.record(from, from + count);
    return count * Histories.EVENTS_EACH * 1e9 / (System.nanoTime() - begin);
  }

  /** Events a second. */
  private static double rebuild(ConfigurableApplicationContext context, int participants) {
    return RebuildBenchmark.rebuild(
        context.getBean(Rebuilds.class), participants * Histories.EVENTS_EACH);
  }

  /** The first rounds are slower, as nothing is compiled yet; the last ones count. */
  private static double median(List<Double> ratios) {
    List<Double> warm = ratios.subList(ratios.size() / 2, ratios.size()).stream().sorted().toList();
    return warm.get(warm.size() / 2);
  }

  @SuppressWarnings({"SystemOut", "AnnotateFormatMethod"})
  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
