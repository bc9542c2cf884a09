package io.rollbook.server.security;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When each credential was last used, to the minute. A node remembers it and writes it down once a
 * minute, for all credentials in one statement, so that no request waits for it.
 */
@Component
public class CredentialUses {

  private static final Logger log = LoggerFactory.getLogger(CredentialUses.class);

  /** Two nodes may write the same rows at once; in one order, they do not wait for each other. */
  private static final String WRITE =
      """
      INSERT INTO credential_use (credential, used_at)
      SELECT u.credential, u.used_at
      FROM unnest(?::uuid[], ?::timestamptz[]) AS u (credential, used_at)
      ORDER BY u.credential
      ON CONFLICT (credential) DO UPDATE SET used_at = EXCLUDED.used_at
      WHERE credential_use.used_at < EXCLUDED.used_at
      """;

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final Map<UUID, Instant> unwritten = new ConcurrentHashMap<>();

  @Autowired
  CredentialUses(JdbcTemplate jdbc) {
    this(jdbc, Clock.systemUTC());
  }

  CredentialUses(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Called when a credential is looked up, which one in use is every few seconds. */
  void note(UUID credential) {
    unwritten.put(credential, clock.instant().truncatedTo(ChronoUnit.MINUTES));
  }

  /** The minute of the last use of each; those never used are absent. */
  public Map<UUID, Instant> of(Collection<UUID> credentials) {
    Map<UUID, Instant> uses = new HashMap<>();
    jdbc.query(
        "SELECT credential, used_at FROM credential_use WHERE credential = ANY (?::uuid[])",
        row -> {
          uses.put(row.getObject(1, UUID.class), row.getTimestamp(2).toInstant());
        },
        (Object) texts(credentials));
    for (UUID credential : credentials) {
      Instant here = unwritten.get(credential);
      if (here != null) {
        uses.merge(credential, here, (one, other) -> one.isAfter(other) ? one : other);
      }
    }
    return uses;
  }

  /** Removes what is known of a credential that is no longer in force. */
  public void forget(UUID credential) {
    unwritten.remove(credential);
    try {
      jdbc.update("DELETE FROM credential_use WHERE credential = ?", credential);
    } catch (RuntimeException e) {
      // The revocation stands in the log; a row more than needed does no harm.
      log.warn("The last use of a credential cannot be removed: {}", kindOf(e));
    }
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  @PreDestroy
  void write() {
    Map<UUID, Instant> uses = Map.copyOf(unwritten);
    if (uses.isEmpty()) {
      return;
    }
    try {
      jdbc.update(WRITE, texts(uses.keySet()), texts(uses.values()));
      // What was used again meanwhile stays for the next time.
      uses.forEach(unwritten::remove);
    } catch (RuntimeException e) {
      log.warn("The last uses of credentials cannot be written now: {}", kindOf(e));
    }
  }

  private static String[] texts(Collection<?> values) {
    return values.stream().map(Object::toString).toArray(String[]::new);
  }

  private static String kindOf(RuntimeException e) {
    return e.getClass().getSimpleName();
  }
}
