package io.rollbook.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Answers for whatever an HTTP face throws. No answer shows what went wrong inside; the log does,
 * under the request's id.
 */
@Component
@ControllerAdvice
class ErrorHandling {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorHandling.class);

  private final ErrorWriter writer;

  ErrorHandling(ErrorWriter writer) {
    this.writer = writer;
  }

  @ExceptionHandler(Throwable.class)
  void handle(Throwable thrown, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (thrown instanceof AnswerBrokenOff brokenOff) {
      throw brokenOff;
    }
    Problem problem = Problems.of(thrown).orElseGet(() -> fault(thrown));
    if (problem.status().value() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      LOG.warn("Unavailable: {}", Frames.of(thrown));
    }
    writer.write(problem, request, response);
  }

  private static Problem fault(Throwable thrown) {
    LOG.error("A request failed unexpectedly: {}", Frames.of(thrown));
    return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR);
  }
}
