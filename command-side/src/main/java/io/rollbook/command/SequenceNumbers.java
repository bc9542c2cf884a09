package io.rollbook.command;

import io.rollbook.eventlog.LogUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * Hands out the numbers of a sequence of the database, each once over all nodes. A node takes them
 * by the block; those that it took and did not use are lost, so they ascend but have gaps.
 */
public final class SequenceNumbers {

  private final DataSource dataSource;
  private final String sequence;
  private final long block;
  private final ReentrantLock lock = new ReentrantLock();
  private long next = 1;
  private long end = 1;

  /**
   * The numbers of a sequence.
   *
   * @param block the sequence's increment: how many numbers each of its values stands for
   */
  public SequenceNumbers(DataSource dataSource, String sequence, long block) {
    this.dataSource = dataSource;
    this.sequence = sequence;
    this.block = block;
  }

  /**
   * A new number, from 1.
   *
   * @throws LogUnavailable if the database cannot be reached
   */
  public long next() {
    lock.lock();
    try {
      if (next == end) {
        next = takeBlock();
        end = next + block;
      }
      return next++;
    } finally {
      lock.unlock();
    }
  }

  private long takeBlock() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement("SELECT nextval(?::regclass)")) {
      statement.setString(1, sequence);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new LogUnavailable("No number can be had from " + sequence, e);
    }
  }
}
