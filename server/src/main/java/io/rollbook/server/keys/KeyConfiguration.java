package io.rollbook.server.keys;

import io.rollbook.server.StartupRefused;
import io.rollbook.server.database.DataFolder;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds the master key, or makes it for a new database, and holds it against the database. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

  private static final Logger log = LoggerFactory.getLogger(KeyConfiguration.class);

  /** Any number: nodes that start together agree on one key, one after the other. */
  private static final long ADVISORY_LOCK = 0x6d61737465726b65L;

  @Bean
  MasterKey masterKey(
      @Value("${rollbook.master-key:#{null}}") @Nullable String key,
      @Value("${rollbook.master-key-file:#{null}}") @Nullable Path file,
      DataFolder folder,
      DataSource dataSource) {
    return establish(new KeySource(key, file, folder.file("master.key")), dataSource);
  }

  /**
   * @throws StartupRefused there is no key for a database that had one, or it is another
   */
  static MasterKey establish(KeySource source, DataSource dataSource) {
    JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    MasterKey key =
        new TransactionTemplate(new JdbcTransactionManager(dataSource))
            .execute(
                status -> {
                  jdbc.query("SELECT pg_advisory_xact_lock(?)", row -> {}, ADVISORY_LOCK);
                  return establish(source, jdbc);
                });
    return key;
  }

  private static MasterKey establish(KeySource source, JdbcTemplate jdbc) {
    List<byte[]> checks = jdbc.queryForList("SELECT key_check FROM installation", byte[].class);
    MasterKey key = source.find();
    if (key == null) {
      refuseIfUsed(source, jdbc, checks);
      key = source.generate();
      log.info("Made a new master key in {}: keep a copy of it", source.generated());
    }
    if (checks.isEmpty()) {
      jdbc.update("INSERT INTO installation (key_check) VALUES (?)", (Object) key.checkValue());
    } else if (!key.made(checks.getFirst())) {
      throw new StartupRefused(
          "This database was set up with another master key.",
          "Give this node the key of the others (ROLLBOOK_MASTER_KEY or ROLLBOOK_MASTER_KEY_FILE),"
              + " or bring the file "
              + source.generated()
              + " back from a copy.");
    }
    return key;
  }

  /** A new key in the place of a lost one would look like a repair, and read nothing. */
  private static void refuseIfUsed(KeySource source, JdbcTemplate jdbc, List<byte[]> checks) {
    Boolean events = jdbc.queryForObject("SELECT EXISTS (SELECT FROM event_log)", Boolean.class);
    if (!checks.isEmpty() || Boolean.TRUE.equals(events)) {
      throw new StartupRefused(
          "This database has a master key, but this node has none: there is no file "
              + source.generated()
              + ", and neither rollbook.master-key nor rollbook.master-key-file is set.",
          "Set one of them, or bring the file back from a copy. Without the key, personal data"
              + " cannot be read.");
    }
  }
}
