package io.rollbook.benchmarks;

import io.rollbook.eventlog.axon.LogStorageEngine;
import io.rollbook.eventlog.privacy.SubjectKeys;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import io.rollbook.query.progress.Projections;
import io.rollbook.query.rebuild.Rebuilds;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What it costs that personal data is sealed: the same work on two databases, one with keys and one
 * without, in turns.
 *
 * <p>{@code -Dfours=40 -Dslice=100 -Drebuilds=8}: how often four slices are recorded, how many
 * participants a slice has, ten events each, and how often four rebuilds are done.
 */
public final class EncryptionBenchmark {

  private static final int FOURS = Integer.getInteger("fours", 40);
  private static final int SLICE = Integer.getInteger("slice", 100);
  private static final int REBUILDS = Integer.getInteger("rebuilds", 8);

  private EncryptionBenchmark() {}

  /** Compares all and prints the figures: throughput with keys over throughput without. */
  public static void main(String[] arguments) throws Exception {
    TestDatabase plainDatabase = TestPostgres.newDatabase();
    TestDatabase sealedDatabase = TestPostgres.newDatabase();
    try (ConfigurableApplicationContext plain = BenchmarkContext.open(plainDatabase, null);
        ConfigurableApplicationContext sealed =
            BenchmarkContext.open(sealedDatabase, new SubjectKeys(new OneMasterKey()))) {
      InTurns.compare("append", FOURS, append(plain, 0, false), append(sealed, 0, false));
      int next = 2 * FOURS * SLICE;
      InTurns.compare(
          "read + append", FOURS, append(plain, next, true), append(sealed, next, true));
      TestDatabase.execute(plainDatabase.owner(), "VACUUM ANALYZE event_log");
      TestDatabase.execute(sealedDatabase.owner(), "VACUUM ANALYZE event_log");
      InTurns.compare("rebuild", REBUILDS, rebuild(plain), rebuild(sealed));
    }
    System.exit(0);
  }

  private static InTurns.Work append(
      ConfigurableApplicationContext context, int first, boolean reading) {
    Callers callers =
        new Callers(context.getBean(LogStorageEngine.class), new Histories(), reading);
    return slice -> {
      int from = first + slice * SLICE;
      long begin = System.nanoTime();
      callers.record(from, from + SLICE);
      return (System.nanoTime() - begin) / 1e9;
    };
  }

  private static InTurns.Work rebuild(ConfigurableApplicationContext context) {
    int events = 4 * FOURS * SLICE * Histories.EVENTS_EACH;
    return _ ->
        events
            / RebuildBenchmark.rebuild(
                context.getBean(Rebuilds.class), Projections.PROFILE_VALUES, events);
  }
}
