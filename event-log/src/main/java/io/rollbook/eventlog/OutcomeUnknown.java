package io.rollbook.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * The request may or may not have been recorded; only a retry with the same idempotency key is
 * safe.
 */
public final class OutcomeUnknown extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public OutcomeUnknown(@Nullable Throwable cause) {
    super("The time limit passed before the outcome was known", cause);
  }
}
