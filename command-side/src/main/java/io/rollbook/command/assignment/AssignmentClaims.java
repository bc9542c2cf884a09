package io.rollbook.command.assignment;

import io.rollbook.assignment.AssignmentClaimKeys;
import io.rollbook.assignment.ContactAssigned;
import io.rollbook.assignment.ContactUnassigned;
import io.rollbook.eventlog.ClaimChange;
import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.KeyedDigest;
import io.rollbook.eventlog.axon.ClaimPolicy;
import io.rollbook.participant.ParticipantId;
import io.rollbook.workspace.WorkspaceId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;

/**
 * What is unique among the assignments of a workspace, who looks after whom in which organization,
 * and the two ends, by which an assignment can be found.
 */
@Component
public class AssignmentClaims implements ClaimPolicy {

  private final KeyedDigest digest;

  public AssignmentClaims(KeyedDigest digest) {
    this.digest = digest;
  }

  @Override
  public List<ClaimChange> claimsOf(DomainEventMessage<?> event) {
    String stream = event.getAggregateIdentifier();
    return switch (event.getPayload()) {
      case ContactAssigned assigned -> ofAssigned(assigned, stream);
      case ContactUnassigned _ -> List.of(ClaimChange.releaseAll(stream));
      default -> List.of();
    };
  }

  private List<ClaimChange> ofAssigned(ContactAssigned assigned, String stream) {
    WorkspaceId workspace = assigned.workspaceId();
    ParticipantId assignedTo = assigned.assignedTo().id();
    ParticipantId person = assigned.person().id();
    String edge = AssignmentClaimKeys.edge(assignedTo, person, assigned.organizationId());
    return List.of(
        ClaimChange.take(key(workspace, AssignmentClaimKeys.EDGE, edge), stream),
        ClaimChange.share(end(workspace, AssignmentClaimKeys.ASSIGNED_TO, assignedTo), stream),
        ClaimChange.share(end(workspace, AssignmentClaimKeys.PERSON, person), stream));
  }

  /** The claims that lead to all assignments that have one of these participants at an end. */
  List<ClaimKey> endsAt(WorkspaceId workspace, Set<ParticipantId> participants) {
    return participants.stream()
        .flatMap(
            it ->
                Stream.of(AssignmentClaimKeys.ASSIGNED_TO, AssignmentClaimKeys.PERSON)
                    .map(namespace -> end(workspace, namespace, it)))
        .toList();
  }

  private ClaimKey end(WorkspaceId workspace, String namespace, ParticipantId participant) {
    return key(workspace, namespace, AssignmentClaimKeys.value(participant));
  }

  private ClaimKey key(WorkspaceId workspace, String namespace, String value) {
    return ClaimKey.of(digest, workspace.value().toString(), namespace, value);
  }
}
