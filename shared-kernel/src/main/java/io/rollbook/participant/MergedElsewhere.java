package io.rollbook.participant;

/** The participant was merged into another one, which is to be asked instead. */
public final class MergedElsewhere extends Refusal {

  private static final long serialVersionUID = 1L;

  private final transient ParticipantId survivor;

  public MergedElsewhere(ParticipantId survivor) {
    super("Merged into another participant");
    this.survivor = survivor;
  }

  public ParticipantId survivor() {
    return survivor;
  }
}
