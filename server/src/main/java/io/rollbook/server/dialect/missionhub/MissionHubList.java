package io.rollbook.server.dialect.missionhub;

import io.rollbook.audit.Caller;
import io.rollbook.participant.CountParticipants;
import io.rollbook.participant.ListParticipants;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantFilter;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.Positions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The workspace's people, page by page. */
@RestController
class MissionHubList implements MissionHubListDocs {

  private final Participants participants;
  private final MissionHubAssignees assignees;
  private final MissionHubAnswers answers;
  private final Callers callers;
  private final Positions positions;

  MissionHubList(
      Participants participants,
      MissionHubAssignees assignees,
      MissionHubAnswers answers,
      Callers callers,
      Positions positions) {
    this.participants = participants;
    this.assignees = assignees;
    this.answers = answers;
    this.callers = callers;
    this.positions = positions;
  }

  @Override
  @GetMapping(
      path = MissionHub.BASE + "/people",
      produces = {MissionHub.JSON_API, MediaType.APPLICATION_JSON_VALUE})
  public ResponseEntity<Map<String, Object>> list(HttpServletRequest request) {
    Caller caller = callers.current(request, MissionHub.DIALECT);
    View view = View.read(request, ResourceType.PERSON);
    PageWindow window = PageWindow.read(request);
    PeopleOrder order = PeopleOrder.read(request);
    Filters filters = Filters.read(request);
    List<ParticipantFilter> conditions = PeopleFilters.read(filters);
    positions.await(request);
    conditions.addAll(assignees.conditions(caller.workspace(), filters));
    List<Participant> people =
        window.limit() == 0
            ? List.of()
            : participants
                .list(
                    new ListParticipants(
                        caller.workspace(),
                        conditions,
                        order.orders(),
                        null,
                        window.offset(),
                        window.limit()))
                .participants();
    Map<String, Object> body = answers.people(caller.workspace(), people, view);
    long total =
        window
            .totalAfter(people.size())
            .orElseGet(
                () -> participants.count(new CountParticipants(caller.workspace(), conditions)));
    body.put("meta", Map.of("total", total));
    return MissionHubAnswers.of(HttpStatus.OK, body);
  }
}
