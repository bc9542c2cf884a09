package io.rollbook.server.dialect.missionhub;

import io.rollbook.assignment.AssignmentId;
import io.rollbook.assignment.ContactAssignment;
import io.rollbook.audit.Caller;
import io.rollbook.participant.ContactBook;
import io.rollbook.participant.MatchKeys;
import io.rollbook.participant.Participant;
import io.rollbook.server.assignments.Assignments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the assignments that are sent together with a person. Whether it can be done is found out
 * before anything is recorded.
 */
@Component
class MissionHubAssigning {

  private static final String SOMEBODY_ELSE = "must be somebody else";

  private final Assignments assignments;
  private final MissionHubPersons persons;

  MissionHubAssigning(Assignments assignments, MissionHubPersons persons) {
    this.assignments = assignments;
    this.persons = persons;
  }

  /**
   * An assignment that can be made or changed.
   *
   * @param other who is at the other end of a new one; null if it is to be changed
   */
  record Planned(AssignmentInput input, @Nullable Participant other) {}

  /**
   * Finds whom the assignments name.
   *
   * @param self the person that they are sent together with; null if it may be somebody new
   * @throws io.rollbook.server.web.RequestRefused with 422 if one of them cannot be
   */
  List<Planned> plan(Caller caller, PersonDocument document, @Nullable Participant self) {
    Faults faults = document.document().faults();
    Set<String> emails = new HashSet<>(document.emails());
    if (self != null) {
      emails.removeAll(emails(self));
    }
    List<Planned> planned = new ArrayList<>();
    for (AssignmentInput input : document.assignments()) {
      AssignmentId id = input.id();
      if (id != null) {
        if (self == null || !concerns(self, caller, id)) {
          input.object().refuseId();
        }
        planned.add(new Planned(input, null));
        continue;
      }
      Reference reference = input.other();
      String name = input.person().value() == null ? "Assigned to" : "Person";
      Optional<Participant> other = persons.find(reference.text());
      if (other.isEmpty()) {
        faults.add(reference.pointer(), name + ' ' + Faults.MISSING);
      } else if (isSame(other.get(), self, emails)) {
        faults.add(reference.pointer(), name + ' ' + SOMEBODY_ELSE);
      } else {
        planned.add(new Planned(input, other.get()));
      }
    }
    faults.check();
    return planned;
  }

  /** Makes and changes them, and answers with them as they are now. */
  List<ContactAssignment> carryOut(Caller caller, Participant self, List<Planned> planned) {
    List<ContactAssignment> made = new ArrayList<>();
    for (Planned plan : planned) {
      AssignmentInput input = plan.input();
      Participant other = plan.other();
      AssignmentId id = input.id();
      if (other != null) {
        boolean looksAfter = input.assignedTo().value() == null;
        made.add(
            assignments.assign(
                caller,
                looksAfter ? self : other,
                looksAfter ? other : self,
                input.organizationId(),
                input.stage().value()));
      } else if (id != null && input.stage().present()) {
        assignments.changeStage(caller, id, input.stage().value()).ifPresent(made::add);
      }
    }
    return made;
  }

  private boolean concerns(Participant self, Caller caller, AssignmentId id) {
    return assignments
        .find(caller.workspace(), id)
        .filter(
            it ->
                self.ids().contains(it.assignedTo().id()) || self.ids().contains(it.person().id()))
        .isPresent();
  }

  /** Whoever has the e-mail address that the person is to have is or will be the same person. */
  private static boolean isSame(Participant other, @Nullable Participant self, Set<String> emails) {
    return (self != null && self.id().equals(other.id()))
        || !Collections.disjoint(emails, emails(other));
  }

  private static Set<String> emails(Participant participant) {
    return new ContactBook(participant.attributes())
        .emails().stream().map(it -> MatchKeys.email(it.value())).collect(Collectors.toSet());
  }
}
