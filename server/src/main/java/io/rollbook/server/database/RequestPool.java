package io.rollbook.server.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The pool. On a thread that answers a request, a server that says nothing for a while counts as
 * lost, so that the request ends; whatever works in the background can wait for longer. Returned to
 * the pool, a connection has its own limit again.
 */
final class RequestPool extends HikariDataSource {

  private final int silence;

  RequestPool(Duration patience) {
    this.silence = Math.toIntExact(patience.toMillis());
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    if (RequestContextHolder.getRequestAttributes() != null) {
      connection.setNetworkTimeout(Runnable::run, silence);
    }
    return connection;
  }
}
