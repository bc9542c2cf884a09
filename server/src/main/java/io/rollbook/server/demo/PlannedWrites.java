package io.rollbook.server.demo;

import io.rollbook.audit.Caller;
import io.rollbook.participant.HistoryEntry;
import io.rollbook.participant.HistoryFilter;
import io.rollbook.participant.HistoryPage;
import io.rollbook.participant.HistoryPlace;
import io.rollbook.participant.IdTaken;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.ReadHistory;
import io.rollbook.participant.Refusal;
import io.rollbook.server.assignments.Assignments;
import io.rollbook.server.participants.Histories;
import io.rollbook.server.participants.Participants;
import io.rollbook.workspace.WorkspaceId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries plans out. What of one has been done is read in the participant's history, so that
 * nothing is done twice, whatever others have changed since.
 */
@Component
class PlannedWrites {

  private static final String ACTOR = "rollbook";
  private static final int PAGE = 100;

  private final Participants participants;
  private final Assignments assignments;
  private final Histories histories;

  PlannedWrites(Participants participants, Assignments assignments, Histories histories) {
    this.participants = participants;
    this.assignments = assignments;
    this.histories = histories;
  }

  static Caller caller(WorkspaceId workspace, String requestId) {
    return new Caller(workspace, ACTOR, ACTOR, requestId);
  }

  /** Does all of it. One who is there already, or was erased, is left alone. */
  void begin(WorkspaceId workspace, Plan plan) {
    Participant registered;
    try {
      registered =
          participants
              .register(caller(workspace, plan.requestId(0)), plan.registration(), null)
              .participant();
    } catch (IdTaken e) {
      return;
    }
    complete(workspace, plan, registered, Set.of());
  }

  /** Does what is left to be done about one who is there. */
  void complete(WorkspaceId workspace, Plan plan, Participant participant) {
    complete(workspace, plan, participant, done(workspace, plan));
  }

  private void complete(
      WorkspaceId workspace, Plan plan, Participant participant, Set<String> done) {
    // It comes before all steps, and is in the history of the assignment instead.
    if (done.size() <= 1) {
      assign(workspace, plan, participant);
    }
    for (int step = 1; step <= plan.steps().size(); step++) {
      String requestId = plan.requestId(step);
      if (!done.contains(requestId)) {
        try {
          participants.change(caller(workspace, requestId), plan.steps().get(step - 1), null);
        } catch (Refusal e) {
          // Somebody has made something else of the participant, or of a field, in between.
        }
      }
    }
  }

  private void assign(WorkspaceId workspace, Plan plan, Participant person) {
    if (plan.lookedAfterBy() == null) {
      return;
    }
    participants
        .find(workspace, new ParticipantKey.ById(plan.lookedAfterBy()))
        .ifPresent(
            carer ->
                assignments.assign(
                    caller(workspace, plan.requestId(0)), carer, person, null, null));
  }

  private Set<String> done(WorkspaceId workspace, Plan plan) {
    Set<String> done = new HashSet<>();
    @Nullable HistoryPlace place = null;
    do {
      HistoryPage page =
          histories.page(
              new ReadHistory(
                  workspace,
                  new ParticipantKey.ById(plan.id()),
                  HistoryFilter.ALL,
                  false,
                  place,
                  PAGE));
      page.entries().stream()
          .map(HistoryEntry::requestId)
          .filter(it -> it != null && it.startsWith(plan.requests()))
          .forEach(done::add);
      place = page.next();
    } while (place != null);
    return done;
  }
}
