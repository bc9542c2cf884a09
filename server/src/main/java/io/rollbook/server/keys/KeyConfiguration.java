package io.rollbook.server.keys;

import io.rollbook.eventlog.privacy.SubjectKeys;
import io.rollbook.server.StartupRefused;
import io.rollbook.server.database.DataFolder;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds the master key, or makes it for a new database, and holds it against the database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeyProperties.class)
class KeyConfiguration {

  private static final Logger log = LoggerFactory.getLogger(KeyConfiguration.class);

  /** Any number: nodes that start together agree on one key, one after the other. */
  private static final long ADVISORY_LOCK = 0x6d61737465726b65L;

  @Bean
  Keys keys(KeyProperties properties, DataFolder folder, DataSource dataSource) {
    KeySource source =
        new KeySource(
            properties.masterKey(), properties.masterKeyFile(), folder.file("master.key"));
    return establish(source, properties.others(), dataSource);
  }

  @Bean
  RootKey rootKey(Keys keys) {
    return keys.root();
  }

  @Bean
  SubjectKeys subjectKeys(Keys keys) {
    return new SubjectKeys(keys.masters());
  }

  /** What a start finds. */
  record Keys(MasterKeys masters, RootKey root) {}

  /**
   * @param others keys that may have wrapped something
   * @throws StartupRefused there is no key for a database that had one, or it is another
   */
  static Keys establish(KeySource source, List<MasterKey> others, DataSource dataSource) {
    JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    return Objects.requireNonNull(
        new TransactionTemplate(new JdbcTransactionManager(dataSource))
            .execute(
                status -> {
                  jdbc.query("SELECT pg_advisory_xact_lock(?)", row -> {}, ADVISORY_LOCK);
                  return establish(source, others, new Installation(jdbc));
                }));
  }

  private static Keys establish(
      KeySource source, List<MasterKey> others, Installation installation) {
    MasterKey key = source.find();
    if (key == null) {
      if (installation.exists()) {
        throw new StartupRefused(
            "This database has a master key, but this node has none: there is no file "
                + source.generated()
                + ", and neither rollbook.master-key nor rollbook.master-key-file is set.",
            "Set one of them, or bring the file back from a copy. Without the key, personal data"
                + " cannot be read.");
      }
      key = source.generate();
      log.info("Made a new master key in {}: keep a copy of it", source.generated());
    }
    MasterKeys masters = new MasterKeys(key, others);
    try {
      return new Keys(masters, installation.root(masters));
    } catch (GeneralSecurityException e) {
      // not as a cause: it has nothing to add
      throw new StartupRefused(
          "This database was set up with another master key.",
          "Give this node the key of the others (ROLLBOOK_MASTER_KEY or ROLLBOOK_MASTER_KEY_FILE),"
              + " or bring the file "
              + source.generated()
              + " back from a copy. To change the key, name the old one in"
              + " ROLLBOOK_OTHER_MASTER_KEY_FILES.");
    }
  }
}
