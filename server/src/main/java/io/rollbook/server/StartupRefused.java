package io.rollbook.server;

/**
 * The server cannot start and knows why. It is shown as one paragraph and what to do, without a
 * stack trace, so neither text may hold a secret.
 */
public final class StartupRefused extends RuntimeException {

  private final String action;

  /**
   * @param description what is wrong, in whole sentences
   * @param action what the operator can do about it
   */
  public StartupRefused(String description, String action) {
    super(description);
    this.action = action;
  }

  /** What the operator can do about it. */
  public String action() {
    return action;
  }
}
