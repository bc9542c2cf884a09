package io.rollbook.eventlog.privacy;

/**
 * What was sealed has been altered, or its key cannot be unwrapped. Tells nothing of the content.
 */
public final class SealBroken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SealBroken(String subject, Throwable cause) {
    super("What is sealed for " + subject + " cannot be opened", cause);
  }
}
