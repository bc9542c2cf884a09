package io.rollbook.participant;

import java.util.List;
import java.util.Set;

/** The lifecycle does not allow this change. */
public final class IllegalStatusChange extends Refusal {

  private static final long serialVersionUID = 1L;

  private final ParticipantStatus from;
  private final ParticipantStatus to;
  private final List<ParticipantStatus> allowed;

  public IllegalStatusChange(
      ParticipantStatus from, ParticipantStatus to, Set<ParticipantStatus> allowed) {
    super("A participant cannot go from " + from.label() + " to " + to.label());
    this.from = from;
    this.to = to;
    this.allowed = allowed.stream().sorted().toList();
  }

  public ParticipantStatus from() {
    return from;
  }

  public ParticipantStatus to() {
    return to;
  }

  /** What the lifecycle allows instead. */
  public List<ParticipantStatus> allowed() {
    return allowed;
  }
}
