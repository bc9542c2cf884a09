package io.rollbook.participant;

/** The id that was asked for is or was another participant's. */
public final class IdTaken extends Refusal {

  private static final long serialVersionUID = 1L;

  public IdTaken() {
    super("The id has already been taken");
  }
}
