package io.rollbook.server.dialect.missionhub;

import io.rollbook.assignment.AssignmentEnd;
import io.rollbook.assignment.ContactAssignment;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantFilter;
import io.rollbook.participant.ParticipantFilter.IdIn;
import io.rollbook.participant.ParticipantId;
import io.rollbook.server.assignments.Assignments;
import io.rollbook.server.participants.Participants;
import io.rollbook.workspace.WorkspaceId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a list's filter by those means who look after the people. */
@Component
class MissionHubAssignees {

  private static final String ASSIGNED = "assigned";
  private static final String UNASSIGNED = "unassigned";

  private final Assignments assignments;
  private final Participants participants;
  private final MissionHubPersons persons;

  MissionHubAssignees(
      Assignments assignments, Participants participants, MissionHubPersons persons) {
    this.assignments = assignments;
    this.participants = participants;
    this.persons = persons;
  }

  /**
   * The conditions; of several values one has to hold.
   *
   * @throws io.rollbook.server.web.RequestRefused with 400 if one cannot be read
   */
  List<ParticipantFilter> conditions(WorkspaceId workspace, Filters filters) {
    Set<String> values = Set.copyOf(filters.list(Filters.ASSIGNED_TOS, MissionHubAssignees::value));
    boolean assigned = values.contains(ASSIGNED);
    boolean unassigned = values.contains(UNASSIGNED);
    if (values.isEmpty() || (assigned && unassigned)) {
      return List.of();
    }
    if (!unassigned) {
      List<ContactAssignment> wanted =
          assigned ? assignments.all(workspace) : by(workspace, values);
      return List.of(new IdIn(people(workspace, wanted), false));
    }
    Set<ParticipantId> others = people(workspace, assignments.all(workspace));
    others.removeAll(people(workspace, by(workspace, values)));
    return List.of(new IdIn(others, true));
  }

  private static Optional<String> value(String text) {
    boolean word = Set.of(MissionHubPersons.ME, ASSIGNED, UNASSIGNED).contains(text);
    return word || ResourceIds.number(text).isPresent() ? Optional.of(text) : Optional.empty();
  }

  /** The assignments of those who are named. */
  private List<ContactAssignment> by(WorkspaceId workspace, Set<String> values) {
    Set<ParticipantId> ids =
        values.stream()
            .filter(it -> !it.equals(ASSIGNED) && !it.equals(UNASSIGNED))
            .flatMap(it -> persons.find(it).stream())
            .map(Participant::ids)
            .flatMap(Collection::stream)
            .collect(Collectors.toSet());
    return assignments.of(workspace, ids).stream()
        .filter(it -> ids.contains(it.assignedTo().id()))
        .toList();
  }

  /** Those who are looked after, by the ids that they have now. */
  private Set<ParticipantId> people(WorkspaceId workspace, List<ContactAssignment> by) {
    Set<ParticipantId> ends =
        by.stream()
            .map(ContactAssignment::person)
            .map(AssignmentEnd::id)
            .collect(Collectors.toSet());
    Stream<ParticipantId> now = participants.findAll(workspace, ends).stream().map(Participant::id);
    return Stream.concat(ends.stream(), now).collect(Collectors.toCollection(HashSet::new));
  }
}
