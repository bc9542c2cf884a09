package io.rollbook.command.participant;

import io.rollbook.eventlog.LogUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Hands out numbers that no participant had before, on any node. Numbers that a node took and did
 * not use are lost, so they ascend but have gaps.
 */
@Component
public class ParticipantNumbers {

  /** As in the sequence's definition. */
  private static final long BLOCK = 20;

  private final DataSource dataSource;
  private final ReentrantLock lock = new ReentrantLock();
  private long next = 1;
  private long end = 1;

  public ParticipantNumbers(DataSource dataSource) {
    this.dataSource = dataSource;
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
        end = next + BLOCK;
      }
      return next++;
    } finally {
      lock.unlock();
    }
  }

  private long takeBlock() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("SELECT nextval('participant_number')");
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new LogUnavailable("No number can be had for a new participant", e);
    }
  }
}
