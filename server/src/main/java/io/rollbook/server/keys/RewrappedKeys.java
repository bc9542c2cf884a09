package io.rollbook.server.keys;

import io.rollbook.server.keys.KeyConfiguration.Keys;
import java.security.GeneralSecurityException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Wraps the keys of subjects anew after a change of the master key, in small steps beside the
 * ordinary work. No event is touched. Any number of nodes may do it at once.
 */
@Component
class RewrappedKeys {

  private static final Logger log = LoggerFactory.getLogger(RewrappedKeys.class);
  private static final int STEP = 1_000;

  private record Row(String subject, byte[] wrapped) {}

  private final JdbcTemplate jdbc;
  private final MasterKeys masters;

  RewrappedKeys(JdbcTemplate jdbc, Keys keys) {
    this.jdbc = jdbc;
    this.masters = keys.masters();
  }

  /** Goes on where it stopped, so an error only delays it. */
  @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1M")
  void rewrap() {
    if (masters.others().isEmpty()) {
      return;
    }
    try {
      int total = rewrapAll();
      if (total > 0) {
        log.info("Wrapped {} keys with the present master key", total);
      }
    } catch (DataAccessException e) {
      log.warn("Keys cannot be wrapped anew now: {}", e.getClass().getSimpleName());
    }
  }

  /** How many keys another master key had wrapped. */
  int rewrapAll() {
    int total = 0;
    String after = "";
    List<Row> step = wrappedByOthers(after);
    while (!step.isEmpty()) {
      for (Row row : step) {
        total += rewrap(row);
      }
      after = step.getLast().subject();
      step = wrappedByOthers(after);
    }
    return total;
  }

  /** One that cannot be unwrapped must not keep the others from it. */
  private int rewrap(Row row) {
    byte[] key;
    try {
      key = masters.unwrap(row.wrapped(), row.subject());
    } catch (GeneralSecurityException e) {
      log.warn("The key of {} was wrapped by none of the master keys", row.subject());
      return 0;
    }
    return jdbc.update(
        "UPDATE personal_key SET wrapped = ? WHERE subject = ? AND wrapped = ?",
        masters.wrap(key, row.subject()),
        row.subject(),
        row.wrapped());
  }

  private List<Row> wrappedByOthers(String after) {
    return jdbc.query(
        "SELECT subject, wrapped FROM personal_key WHERE subject > ? AND substring(wrapped FROM 1"
            + " FOR ?) <> ? ORDER BY subject LIMIT ?",
        (row, _) -> new Row(row.getString(1), row.getBytes(2)),
        after,
        MasterKey.ID_LENGTH,
        masters.current().id(),
        STEP);
  }
}
