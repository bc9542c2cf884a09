package io.rollbook.server.web;

import io.rollbook.eventlog.EventLog;
import io.rollbook.query.progress.ProjectionProgress;
import io.rollbook.query.progress.Projections;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Lets a caller who has written something find it in a list: each write says its position, and a
 * list waits for it.
 */
@Component
public class Positions {

  private static final String HEADER = "Rollbook-Position";
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final EventLog log;
  private final ProjectionProgress progress;

  public Positions(EventLog log, ProjectionProgress progress) {
    this.log = log;
    this.progress = progress;
  }

  /**
   * Tells where the log stood when a write was done.
   *
   * @param position of the write's last event; empty if it had nothing to record
   */
  public void tell(OptionalLong position, HttpServletResponse response) {
    long told = position.isPresent() ? position.getAsLong() : log.head();
    response.setHeader(HEADER, Long.toString(told));
  }

  /**
   * Waits until the read model reflects the position that the request names, if it names one.
   *
   * @throws RequestRefused with 400 if there is no such position, with 503 if it takes too long
   */
  public void await(HttpServletRequest request) {
    String named = request.getHeader(HEADER);
    if (named == null) {
      return;
    }
    if (!NUMBER.matcher(named).matches()) {
      throw new RequestRefused(
          Problem.of(HttpStatus.BAD_REQUEST, HEADER + " is not the number of a position"));
    }
    long position = Long.parseLong(named);
    if (progress.reaches(Projections.PROFILE_VALUES, position, Duration.ZERO)) {
      return;
    }
    if (position > log.head()) {
      throw new RequestRefused(
          Problem.of(HttpStatus.BAD_REQUEST, HEADER + " is beyond the end of the log"));
    }
    if (!progress.reaches(Projections.PROFILE_VALUES, position, PATIENCE)) {
      throw new RequestRefused(
          Problem.retryLater("The list does not reflect position " + position + " yet"));
    }
  }
}
