package io.rollbook.customfield;

/** There is no such definition in the workspace. Nothing was recorded. */
public final class CustomFieldNotFound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** An answer, not a fault: without a stack trace. */
  public CustomFieldNotFound() {
    super("No such custom field", null, false, false);
  }
}
