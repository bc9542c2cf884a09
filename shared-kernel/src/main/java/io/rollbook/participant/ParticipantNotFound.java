package io.rollbook.participant;

/** There is no such participant in the workspace. */
public final class ParticipantNotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  public ParticipantNotFound() {
    super("No such participant");
  }
}
