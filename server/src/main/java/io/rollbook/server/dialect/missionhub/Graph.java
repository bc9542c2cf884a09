package io.rollbook.server.dialect.missionhub;

import io.rollbook.assignment.AssignmentEnd;
import io.rollbook.assignment.ContactAssignment;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The people that an answer may speak of, and who of them looks after whom. Whoever was merged is
 * known by all former ids: an assignment keeps those that it was made with.
 */
final class Graph {

  private final Map<ParticipantId, Participant> people = new HashMap<>();
  private final Map<ParticipantId, List<ContactAssignment>> byAssigned = new HashMap<>();
  private final Map<ParticipantId, List<ContactAssignment>> byPerson = new HashMap<>();

  Graph(Collection<Participant> people, List<ContactAssignment> assignments) {
    people.forEach(person -> person.ids().forEach(id -> this.people.put(id, person)));
    for (ContactAssignment assignment : assignments) {
      add(byAssigned, assignment.assignedTo(), assignment);
      add(byPerson, assignment.person(), assignment);
    }
  }

  private void add(
      Map<ParticipantId, List<ContactAssignment>> index,
      AssignmentEnd end,
      ContactAssignment assignment) {
    ParticipantId id = person(end).map(Participant::id).orElse(end.id());
    index.computeIfAbsent(id, _ -> new ArrayList<>()).add(assignment);
  }

  Optional<Participant> person(AssignmentEnd end) {
    return Optional.ofNullable(people.get(end.id()));
  }

  /** The number that the one at this end has now, if that is known. */
  long number(AssignmentEnd end) {
    return person(end).map(Participant::number).orElse(end.number());
  }

  /** By which the person looks after others. */
  List<ContactAssignment> assignmentsOf(Participant person) {
    return byAssigned.getOrDefault(person.id(), List.of());
  }

  /** By which others look after the person. */
  List<ContactAssignment> reverseAssignmentsOf(Participant person) {
    return byPerson.getOrDefault(person.id(), List.of());
  }
}
