package io.rollbook.server.database;

import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL database and who may enter it.
 *
 * @param user as whom the application connects; null if the URL says it
 * @param owner as whom the migrations run; null: as the user
 */
record DatabaseLocation(
    String url,
    @Nullable String user,
    @Nullable String password,
    @Nullable String owner,
    @Nullable String ownerPassword) {

  /** Without the passwords, and without the URL, which may hold one. */
  @Override
  public String toString() {
    return "DatabaseLocation[user=" + user + ", owner=" + owner + "]";
  }
}
