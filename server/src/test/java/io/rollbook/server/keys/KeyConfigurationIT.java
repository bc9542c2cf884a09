package io.rollbook.server.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollbook.server.StartupRefused;
import io.rollbook.server.database.FreshDatabases;
import io.rollbook.server.keys.KeyConfiguration.Keys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

@TestInstance(Lifecycle.PER_CLASS)
class KeyConfigurationIT {

  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String OTHER_KEY =
      Base64.getEncoder().encodeToString("another key of thirty-two bytes!".getBytes(UTF_8));

  private final FreshDatabases databases;

  KeyConfigurationIT(@TempDir Path folder) throws Exception {
    databases = FreshDatabases.in(folder.resolve("data"));
  }

  @AfterAll
  void stop() {
    databases.close();
  }

  @Test
  void aNewDatabaseGetsAKeyThatOnlyTheOwnerReadsAndTheNextStartFinds(@TempDir Path folder)
      throws Exception {
    DataSource database = databases.migrated();
    KeySource source = new KeySource(null, null, folder.resolve("data/master.key"));
    byte[] first = rootKey(source, database);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(source.generated())))
        .isEqualTo("rw-------");
    assertThat(rootKey(source, database)).isEqualTo(first);
  }

  @Test
  void aLostKeyIsNotReplaced(@TempDir Path folder) throws Exception {
    DataSource database = databases.migrated();
    KeySource source = new KeySource(null, null, folder.resolve("master.key"));
    rootKey(source, database);
    Files.delete(source.generated());

    assertRefused(source, database, "this node has none");
    assertThat(source.generated()).doesNotExist();
  }

  @Test
  void eventsWithoutAKeyGetNone(@TempDir Path folder) {
    DataSource database = databases.migrated();
    new JdbcTemplate(database)
        .update(
            """
            INSERT INTO event_log
              (position, stream, version, type, revision, payload, metadata, occurred_at, event_id, hash)
            VALUES (1, 's', 0, 'T', '1', '', '', now(), 'e', '')
            """);
    assertRefused(
        new KeySource(null, null, folder.resolve("master.key")), database, "this node has none");
  }

  @Test
  void anotherKeyIsRefused(@TempDir Path folder) throws Exception {
    DataSource database = databases.migrated();
    Path file = folder.resolve("master.key");
    rootKey(new KeySource(KEY, null, file), database);

    Path other = Files.writeString(folder.resolve("other"), OTHER_KEY);
    assertRefused(new KeySource(OTHER_KEY, null, file), database, "another master key");
    assertRefused(new KeySource(null, other, file), database, "another master key");
    rootKey(new KeySource(KEY, null, file), database);
    assertThat(file).doesNotExist();
  }

  @Test
  void whatIsNoKeyIsRefusedAndNotRepeated(@TempDir Path folder) throws Exception {
    DataSource database = databases.migrated();
    Path file = folder.resolve("master.key");
    Path wrong = Files.writeString(folder.resolve("wrong"), "hunter2");
    assertRefused(new KeySource("hunter2", null, file), database, "32 bytes");
    assertRefused(new KeySource(null, wrong, file), database, "32 bytes");
    assertRefused(new KeySource(null, folder.resolve("none"), file), database, "cannot be read");
    assertRefused(new KeySource(KEY, wrong, file), database, "Both");
  }

  @Test
  void whatIsDerivedAndWrappedOutlivesAChangeOfTheMasterKey(@TempDir Path folder) throws Exception {
    DataSource database = databases.migrated();
    Path file = folder.resolve("none");
    MasterKey old = KeySource.decode(KEY, "old");
    MasterKey next = KeySource.decode(OTHER_KEY, "next");
    byte[] root = rootKey(new KeySource(KEY, null, file), database);
    byte[] wrapped = new MasterKeys(old, List.of()).wrap(new byte[] {1, 2}, "somebody");
    new JdbcTemplate(database)
        .update("INSERT INTO personal_key (subject, wrapped) VALUES ('somebody', ?)", wrapped);

    Keys keys =
        KeyConfiguration.establish(new KeySource(OTHER_KEY, null, file), List.of(old), database);
    assertThat(keys.root().bytes()).isEqualTo(root);
    RewrappedKeys rewrapped = new RewrappedKeys(new JdbcTemplate(database), keys);
    assertThat(rewrapped.rewrapAll()).isOne();
    assertThat(rewrapped.rewrapAll()).isZero();

    byte[] now =
        new JdbcTemplate(database).queryForObject("SELECT wrapped FROM personal_key", byte[].class);
    assertThat(new MasterKeys(next, List.of()).unwrap(requireNonNull(now), "somebody"))
        .containsExactly(1, 2);
    assertThat(rootKey(new KeySource(OTHER_KEY, null, file), database)).isEqualTo(root);
    assertRefused(new KeySource(KEY, null, file), database, "another master key");
  }

  @Test
  void whatWasDerivedFromTheMasterKeyItselfStaysAsItIs(@TempDir Path folder) {
    DataSource database = databases.migrated();
    MasterKey key = KeySource.decode(KEY, "key");
    new JdbcTemplate(database)
        .update("INSERT INTO installation (key_check) VALUES (?)", (Object) key.checkValue());
    assertThat(rootKey(new KeySource(KEY, null, folder), database)).isEqualTo(key.asRoot().bytes());
  }

  private static byte[] rootKey(KeySource source, DataSource database) {
    return KeyConfiguration.establish(source, List.of(), database).root().bytes();
  }

  private static void assertRefused(KeySource source, DataSource database, String reason) {
    assertThatThrownBy(() -> rootKey(source, database))
        .isInstanceOf(StartupRefused.class)
        .hasMessageContaining(reason)
        .hasMessageNotContaining("hunter2")
        .hasNoCause();
  }
}
