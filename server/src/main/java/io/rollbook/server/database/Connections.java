package io.rollbook.server.database;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Makes the data sources, none of them pooled. What the URL says goes before what is set here. */
final class Connections {

  private static final int CONNECT_SECONDS = 5;
  private static final int SOCKET_SECONDS = 60;

  /**
   * A node that stops in the middle of a transaction keeps others from what it has locked, such as
   * a projection's token, for no longer than this.
   */
  private static final String IDLE_IN_TRANSACTION = "-c idle_in_transaction_session_timeout=20s";

  private Connections() {}

  /** For migrations: they may run for as long as they need. */
  static PGSimpleDataSource asOwner(DatabaseLocation location) {
    return location.owner() == null
        ? dataSource(location, location.user(), location.password())
        : dataSource(location, location.owner(), location.ownerPassword());
  }

  static PGSimpleDataSource asUser(DatabaseLocation location) {
    return dataSource(location, location.user(), location.password());
  }

  /**
   * For the application. The role is part of the connection's start, not a {@code SET ROLE} after
   * it, so {@code RESET ROLE} and {@code DISCARD ALL} fall back to it and it costs no round trip.
   *
   * @param role null: that of the user
   */
  static PGSimpleDataSource asApplication(DatabaseLocation location, @Nullable String role) {
    PGSimpleDataSource dataSource = asUser(location);
    if (dataSource.getSocketTimeout() == 0) {
      dataSource.setSocketTimeout(SOCKET_SECONDS);
    }
    List<String> options = new ArrayList<>();
    options.add(IDLE_IN_TRANSACTION);
    if (dataSource.getOptions() != null) {
      options.add(dataSource.getOptions());
    }
    if (role != null) {
      options.add("-c role=" + role.replace("\\", "\\\\").replace(" ", "\\ "));
    }
    dataSource.setOptions(String.join(" ", options));
    return dataSource;
  }

  private static PGSimpleDataSource dataSource(
      DatabaseLocation location, @Nullable String user, @Nullable String password) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setURL(location.url());
    if (user != null) {
      dataSource.setUser(user);
    }
    if (password != null) {
      dataSource.setPassword(password);
    }
    if (!location.url().contains("connectTimeout=")) {
      dataSource.setConnectTimeout(CONNECT_SECONDS);
    }
    dataSource.setTcpKeepAlive(true);
    dataSource.setApplicationName("rollbook");
    // a message's details repeat the values of the row, and those are people's data
    dataSource.setLogServerErrorDetail(false);
    return dataSource;
  }
}
