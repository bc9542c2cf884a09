package io.rollbook.benchmarks.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What PostgreSQL alone can do, by {@code pgbench}: insert rows of the event log one by one, and
 * read rows of the read model one by one.
 */
final class Limit {

  private static final Pattern RATE =
      Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");

  /** The row that one registration appends, in a table with the indexes of the log. */
  private static final String INSERT =
      """
      INSERT INTO event_limit (position, stream, version, type, revision, payload, metadata, occurred_at, event_id, scope,
        subject, sealed, hash)
      SELECT nextval('event_limit_position'), 'participant-' || id, 0, type, revision, payload, metadata, occurred_at,
        id, scope, subject, sealed, hash
      FROM event_sample, CAST(gen_random_uuid() AS text) id;
      """;

  private static final String READ =
      """
      \\set number random(1, :rows)
      SELECT p.profile FROM profile_number n JOIN profile_values p ON p.id = n.id WHERE n.number = :number;
      """;

  private final Databases databases;
  private final String database;
  private final Path folder;

  Limit(Databases databases, String database, Path folder) {
    this.databases = databases;
    this.database = database;
    this.folder = folder;
  }

  /** Makes the table of events from the shape of the real one and one of its rows. */
  void prepareInserts() {
    Databases.execute(
        databases.of(database),
        "DROP TABLE IF EXISTS event_limit, event_sample",
        "CREATE SEQUENCE IF NOT EXISTS event_limit_position",
        "CREATE TABLE event_limit (LIKE event_log INCLUDING ALL)",
        "CREATE TABLE event_sample AS SELECT * FROM event_log WHERE stream LIKE 'participant-%'"
            + " AND version = 0 LIMIT 1",
        "ANALYZE event_sample");
  }

  /** Inserts a second. */
  double inserts(int connections, int seconds) throws InterruptedException, IOException {
    return run(INSERT, connections, seconds, List.of());
  }

  /** Numbers the participants, so that pgbench can pick one. */
  long prepareReads() {
    Databases.execute(
        databases.of(database),
        "DROP TABLE IF EXISTS profile_number",
        "CREATE TABLE profile_number AS SELECT row_number() OVER () AS number, id FROM"
            + " profile_values",
        "CREATE UNIQUE INDEX ON profile_number (number)",
        "ANALYZE profile_number");
    return Long.parseLong(
        Databases.texts(databases.of(database), "SELECT count(*) FROM profile_number").getFirst());
  }

  /** Reads a second of so many rows. */
  double reads(long rows, int connections, int seconds) throws InterruptedException, IOException {
    return run(READ, connections, seconds, List.of("--define=rows=" + rows));
  }

  private double run(String script, int connections, int seconds, List<String> options)
      throws InterruptedException, IOException {
    Path file = Files.writeString(folder.resolve("pgbench.sql"), script);
    List<String> command = new ArrayList<>();
    command.addAll(List.of("pgbench", "--no-vacuum", "--protocol=prepared"));
    command.addAll(List.of("--host=localhost", "--username=postgres"));
    command.add("--port=" + databases.port());
    command.add("--client=" + connections);
    command.add("--time=" + seconds);
    command.add("--file=" + file);
    command.addAll(options);
    command.add(database);
    Matcher matcher = RATE.matcher(Programs.run(command, Map.of("PGPASSWORD", "postgres")));
    if (!matcher.find()) {
      throw new IllegalStateException("pgbench told no rate");
    }
    return Double.parseDouble(matcher.group(1));
  }
}
