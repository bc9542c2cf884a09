package io.rollbook.eventlog;

/** Another stream holds what the request takes or requires to be free; nothing was recorded. */
public final class ClaimTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String namespace;

  public ClaimTaken(String namespace) {
    super("Already taken: " + namespace);
    this.namespace = namespace;
  }

  /** The namespace of the claim that is taken. */
  public String namespace() {
    return namespace;
  }
}
