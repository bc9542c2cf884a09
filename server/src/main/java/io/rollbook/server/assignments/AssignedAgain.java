package io.rollbook.server.assignments;

import io.rollbook.assignment.AssignmentEvent;
import io.rollbook.assignment.ContactAssignment;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.IdempotentOutcome;
import io.rollbook.query.log.StreamFolds;
import io.rollbook.server.participants.RepeatedRequests.Answers;
import io.rollbook.server.participants.RepeatedRequests.Place;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers to a repeated assignment with what it was when it had just been made or found. */
@Component
class AssignedAgain implements Answers<AssignedAgain.Assigned> {

  /** An assignment, and whether it was there already. */
  record Assigned(ContactAssignment assignment, boolean known) {}

  private final EventLog log;
  private final StreamFolds folds;

  AssignedAgain(EventLog log, StreamFolds folds) {
    this.log = log;
    this.folds = folds;
  }

  @Override
  public Optional<Place> unrecorded(Assigned assigned) {
    String stream = assigned.assignment().id().toString();
    return assigned.known()
        ? Optional.of(new Place(stream, log.lastVersion(stream).orElseThrow()))
        : Optional.empty();
  }

  @Override
  public Assigned again(IdempotentOutcome outcome) {
    return new Assigned(
        folds.foldUpTo(
            outcome.stream(), outcome.version(), AssignmentEvent.class, ContactAssignment::evolve),
        true);
  }
}
