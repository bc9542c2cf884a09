package io.rollbook.assignment;

/** There is no such assignment in the workspace, or it ended. Nothing was recorded. */
public final class AssignmentNotFound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** An answer, not a fault: without a stack trace. */
  public AssignmentNotFound() {
    super("No such assignment", null, false, false);
  }
}
