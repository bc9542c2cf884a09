package io.rollbook.query.assignment;

import io.rollbook.assignment.AssignmentClaimKeys;
import io.rollbook.assignment.AssignmentEvent;
import io.rollbook.assignment.ContactAssignment;
import io.rollbook.assignment.FindAllAssignments;
import io.rollbook.assignment.FindAssignment;
import io.rollbook.assignment.FindAssignments;
import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.KeyedDigest;
import io.rollbook.participant.ParticipantId;
import io.rollbook.query.log.StreamFolds;
import io.rollbook.workspace.WorkspaceId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers questions about assignments in force; two statements for any number of participants. */
@Component
class AssignmentQueries {

  private final EventLog log;
  private final StreamFolds folds;
  private final KeyedDigest digest;

  AssignmentQueries(EventLog log, StreamFolds folds, KeyedDigest digest) {
    this.log = log;
    this.folds = folds;
    this.digest = digest;
  }

  @QueryHandler
  Optional<ContactAssignment> handle(FindAssignment query) {
    return inForce(query.workspaceId(), Set.of(query.id().toString())).findFirst();
  }

  @QueryHandler
  List<ContactAssignment> handle(FindAssignments query) {
    if (query.participants().isEmpty()) {
      return List.of();
    }
    Set<String> streams =
        log.sharersOf(endsAt(query.workspaceId(), query.participants())).stream()
            .flatMap(Collection::stream)
            .collect(Collectors.toSet());
    return inOrder(inForce(query.workspaceId(), streams));
  }

  @QueryHandler
  List<ContactAssignment> handle(FindAllAssignments query) {
    WorkspaceId workspace = query.workspaceId();
    Set<String> streams =
        Set.copyOf(log.holdersIn(workspace.value().toString(), AssignmentClaimKeys.EDGE));
    return inOrder(inForce(workspace, streams));
  }

  private static List<ContactAssignment> inOrder(Stream<ContactAssignment> assignments) {
    return assignments.sorted(Comparator.comparingLong(ContactAssignment::number)).toList();
  }

  /** Also a stream that has just been found may have ended since. */
  private Stream<ContactAssignment> inForce(WorkspaceId workspace, Set<String> streams) {
    return folds.fold(streams, AssignmentEvent.class, ContactAssignment::evolve).stream()
        .filter(it -> !it.ended() && it.workspaceId().equals(workspace));
  }

  private List<ClaimKey> endsAt(WorkspaceId workspace, Set<ParticipantId> participants) {
    String scope = workspace.value().toString();
    return participants.stream()
        .map(AssignmentClaimKeys::value)
        .flatMap(
            value ->
                Stream.of(AssignmentClaimKeys.ASSIGNED_TO, AssignmentClaimKeys.PERSON)
                    .map(namespace -> ClaimKey.of(digest, scope, namespace, value)))
        .toList();
  }
}
