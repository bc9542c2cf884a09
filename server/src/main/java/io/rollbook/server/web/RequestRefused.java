package io.rollbook.server.web;

/** A request that an HTTP face cannot accept, for a reason that it can tell. */
public final class RequestRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public RequestRefused(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
