package io.rollbook.eventlog.postgres;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/** Connections that break at the worst moment, once for each time they are told to. */
final class FaultyConnections {

  private enum Fault {
    NONE,
    LOSE_REQUEST,
    LOSE_ANSWER
  }

  private final DataSource sound;
  private final AtomicReference<Fault> next = new AtomicReference<>(Fault.NONE);

  private final List<Connection> opened = new CopyOnWriteArrayList<>();

  FaultyConnections(DataSource sound) {
    this.sound = sound;
  }

  /** The next batch is not sent. */
  void loseNextRequest() {
    next.set(Fault.LOSE_REQUEST);
  }

  /** The next batch is executed and committed, but nobody hears of it. */
  void loseNextAnswer() {
    next.set(Fault.LOSE_ANSWER);
  }

  /** Breaks all connections on this side only; the server does not notice while it is busy. */
  void cutOnThisSide() throws SQLException {
    for (Connection connection : opened) {
      connection.abort(Runnable::run);
    }
  }

  DataSource source() {
    return proxy(
        DataSource.class,
        sound,
        (name, call) ->
            name.equals("getConnection") ? connection((Connection) call.run()) : call.run());
  }

  static DataSource refusing(SQLException error) {
    return proxy(
        DataSource.class,
        error,
        (_, _) -> {
          throw error;
        });
  }

  private Connection connection(Connection real) {
    opened.add(real);
    return proxy(
        Connection.class,
        real,
        (name, call) ->
            name.equals("prepareStatement")
                ? statement((PreparedStatement) call.run())
                : call.run());
  }

  private PreparedStatement statement(PreparedStatement real) {
    return proxy(
        PreparedStatement.class,
        real,
        (name, call) -> name.equals("executeQuery") ? execute(call) : call.run());
  }

  private Object execute(Call call) throws Throwable {
    Fault fault = next.getAndSet(Fault.NONE);
    if (fault == Fault.LOSE_REQUEST) {
      throw new SQLException("lost before it was sent", "08006");
    }
    Object result = call.run();
    if (fault == Fault.LOSE_ANSWER) {
      throw new SQLException("lost after it was done", "08006");
    }
    return result;
  }

  private interface Call {
    Object run() throws Throwable;
  }

  private interface Interception {
    Object handle(String method, Call call) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Object target, Interception interception) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) ->
                interception.handle(
                    method.getName(),
                    () -> {
                      try {
                        return method.invoke(target, arguments);
                      } catch (InvocationTargetException e) {
                        throw e.getCause();
                      }
                    })));
  }
}
