package io.rollbook.eventlog.postgres;

import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.NewEvent;
import io.rollbook.eventlog.conformance.EventLogConformance;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresEventLogConformanceIT extends EventLogConformance {

  @SuppressWarnings("NullAway.Init")
  private static TestDatabase database;

  @BeforeAll
  static void createDatabase() {
    database = TestPostgres.newDatabase();
  }

  @AfterAll
  static void closeDatabase() {
    database.close();
  }

  @Override
  protected EventLog open() {
    return new PostgresEventLog(database.appPool(), database.app(), TestSettings.IMPATIENT);
  }

  @Override
  public HeldOpen holdAnAppendOpen(NewEvent event) {
    return OpenTransaction.appending(database.app(), event)::commit;
  }

  @Override
  public HeldOpen holdAReadOpen() {
    return OpenTransaction.reading(database.app())::commit;
  }

  @Override
  public void cutConnections() {
    AppenderSession.terminate(database.owner());
  }
}
