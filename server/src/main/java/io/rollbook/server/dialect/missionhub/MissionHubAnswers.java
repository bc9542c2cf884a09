package io.rollbook.server.dialect.missionhub;

import io.rollbook.assignment.ContactAssignment;
import io.rollbook.participant.Membership;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.server.assignments.Assignments;
import io.rollbook.server.participants.Participants;
import io.rollbook.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers: finds what has to be shown, in few queries however many people there are. */
@Component
class MissionHubAnswers {

  private final Participants participants;
  private final Assignments assignments;

  MissionHubAnswers(Participants participants, Assignments assignments) {
    this.participants = participants;
    this.assignments = assignments;
  }

  /** About people; {@code meta} can be added. */
  Map<String, Object> people(WorkspaceId workspace, List<Participant> people, View view) {
    Resources resources = new Resources(graph(workspace, people, view));
    return ResponseDocument.of(people.stream().map(resources::person).toList(), view);
  }

  /** About one person. */
  Map<String, Object> person(WorkspaceId workspace, Participant person, View view) {
    return person(person, graph(workspace, List.of(person), view), view);
  }

  /** About one person of whom everything is known. */
  Map<String, Object> person(Participant person, Graph graph, View view) {
    return ResponseDocument.of(new Resources(graph).person(person), view);
  }

  /** About an assignment. */
  Map<String, Object> assignment(WorkspaceId workspace, ContactAssignment assignment, View view) {
    Graph graph = graph(workspace, List.of(), List.of(assignment));
    return ResponseDocument.of(new Resources(graph).assignment(assignment), view);
  }

  /** About a person's place in an organization. */
  Map<String, Object> permission(Participant person, Membership place, View view) {
    Resources resources = new Resources(new Graph(List.of(person), List.of()));
    return ResponseDocument.of(resources.permission(person, place), view);
  }

  static ResponseEntity<Map<String, Object>> of(HttpStatus status, Map<String, Object> body) {
    return ResponseEntity.status(status).contentType(MissionHub.MEDIA_TYPE).body(body);
  }

  private Graph graph(WorkspaceId workspace, List<Participant> people, View view) {
    if (people.isEmpty() || !view.needsAssignments()) {
      return new Graph(people, List.of());
    }
    Set<ParticipantId> ids =
        people.stream().flatMap(it -> it.ids().stream()).collect(Collectors.toSet());
    List<ContactAssignment> assigned = assignments.of(workspace, ids);
    Include include = view.include();
    return include != null && include.needsAssignments()
        ? graph(workspace, people, assigned)
        : new Graph(people, assigned);
  }

  /** Finds those at the other ends too: they may be known by another number by now. */
  private Graph graph(
      WorkspaceId workspace, List<Participant> people, List<ContactAssignment> assigned) {
    Set<ParticipantId> others = new HashSet<>();
    assigned.forEach(
        it -> Stream.of(it.assignedTo(), it.person()).forEach(end -> others.add(end.id())));
    people.forEach(it -> others.removeAll(it.ids()));
    List<Participant> known = new ArrayList<>(people);
    known.addAll(participants.findAll(workspace, others));
    return new Graph(known, assigned);
  }
}
