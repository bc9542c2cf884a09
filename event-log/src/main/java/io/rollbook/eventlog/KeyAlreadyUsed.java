package io.rollbook.eventlog;

/**
 * The idempotency key has an outcome already, see {@link EventLog#outcomeOf}; nothing was recorded.
 */
public final class KeyAlreadyUsed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public KeyAlreadyUsed() {
    super("The idempotency key has been used");
  }
}
