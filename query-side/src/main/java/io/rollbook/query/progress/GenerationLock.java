package io.rollbook.query.progress;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps those apart who write a generation bit by bit and those who have to see all of it at rest;
 * until the transaction ends.
 */
@Component
public class GenerationLock {

  private static final String OF_THE_TABLE = "('{table}'::regclass::oid::bigint)";

  private final JdbcTemplate jdbc;

  GenerationLock(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Any number may have it so at once. */
  public void share(Generation generation) {
    jdbc.query(generation.in("SELECT pg_advisory_xact_lock_shared" + OF_THE_TABLE), _ -> {});
  }

  /** Waits for all who share it, and lets nobody else have it. */
  public void take(Generation generation) {
    jdbc.query(generation.in("SELECT pg_advisory_xact_lock" + OF_THE_TABLE), _ -> {});
  }
}
