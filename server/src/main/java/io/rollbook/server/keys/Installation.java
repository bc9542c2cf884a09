package io.rollbook.server.keys;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database keeps of its keys: the root key, encrypted under the master key. */
final class Installation {

  private record Row(byte[] keyCheck, byte @Nullable [] rootKey) {}

  private final JdbcTemplate jdbc;

  Installation(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whether keys were in use before, so that a new one in place of a lost one could read nothing.
   */
  boolean exists() {
    Boolean events = jdbc.queryForObject("SELECT EXISTS (SELECT FROM event_log)", Boolean.class);
    return row() != null || Boolean.TRUE.equals(events);
  }

  /**
   * The root key, made if there is none, and wrapped anew if another master key wraps from now on.
   *
   * @throws GeneralSecurityException none of the master keys has wrapped it
   */
  RootKey root(MasterKeys masters) throws GeneralSecurityException {
    Row row = row();
    if (row == null) {
      RootKey root = newRoot();
      jdbc.update(
          "INSERT INTO installation (key_check, root_key) VALUES (?, ?)",
          masters.current().checkValue(),
          masters.wrap(root));
      return root;
    }
    byte[] wrapped = row.rootKey();
    RootKey root = wrapped == null ? former(masters, row) : masters.unwrapRoot(wrapped);
    if (wrapped == null || !masters.current().wrapped(wrapped)) {
      jdbc.update(
          "UPDATE installation SET key_check = ?, root_key = ?",
          masters.current().checkValue(),
          masters.wrap(root));
    }
    return root;
  }

  /** What was derived from the master key itself stays as it is. */
  private static RootKey former(MasterKeys masters, Row row) throws GeneralSecurityException {
    if (!masters.current().made(row.keyCheck())) {
      throw new GeneralSecurityException("Set up with another master key");
    }
    return masters.current().asRoot();
  }

  private @Nullable Row row() {
    List<Row> rows =
        jdbc.query(
            "SELECT key_check, root_key FROM installation",
            (row, _) -> new Row(row.getBytes(1), row.getBytes(2)));
    return rows.isEmpty() ? null : rows.getFirst();
  }

  private static RootKey newRoot() {
    byte[] bytes = new byte[MasterKey.LENGTH];
    new SecureRandom().nextBytes(bytes);
    RootKey root = new RootKey(bytes);
    Arrays.fill(bytes, (byte) 0);
    return root;
  }
}
