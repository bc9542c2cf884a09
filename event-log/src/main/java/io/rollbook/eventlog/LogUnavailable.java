package io.rollbook.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * Nothing was recorded, because the log is full of waiting requests or cannot be reached; trying
 * again is safe.
 */
public final class LogUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LogUnavailable(String reason) {
    this(reason, null);
  }

  public LogUnavailable(String reason, @Nullable Throwable cause) {
    super(reason, cause);
  }
}
