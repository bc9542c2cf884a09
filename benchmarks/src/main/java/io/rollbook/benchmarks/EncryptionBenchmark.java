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
      List<Double> appends = new ArrayList<>();
      int step = PARTICIPANTS / ROUNDS;
      for (int round = 0; round < ROUNDS; round++) {
        double without = append(plain, round * step, step);
        double with = append(sealed, round * step, step);
        say("append:  %,8.0f without, %,8.0f with keys, ratio %.3f", without, with, with / without);
        appends.add(with / without);
      }
      TestDatabase.execute(plainDatabase.owner(), "VACUUM ANALYZE event_log");
      TestDatabase.execute(sealedDatabase.owner(), "VACUUM ANALYZE event_log");
      List<Double> rebuilds = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        double without = rebuild(plain, step * ROUNDS);
        double with = rebuild(sealed, step * ROUNDS);
        say("rebuild: %,8.0f without, %,8.0f with keys, ratio %.3f", without, with, with / without);
        rebuilds.add(with / without);
      }
      say("median of append %.3f, of rebuild %.3f", median(appends), median(rebuilds));
    }
    System.exit(0);
  }

  /** Events a second. */
  private static double append(ConfigurableApplicationContext context, int from, int count)
      throws InterruptedException {
    Callers callers = new Callers(context.getBean(LogStorageEngine.class), new Histories());
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
