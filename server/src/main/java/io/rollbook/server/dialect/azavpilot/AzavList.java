package io.rollbook.server.dialect.azavpilot;

import io.rollbook.audit.Caller;
import io.rollbook.participant.ListParticipants;
import io.rollbook.participant.ParticipantPage;
import io.rollbook.participant.ParticipantPlace;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.participants.PlaceCursors;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.Listing;
import io.rollbook.server.web.Positions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The workspace's participants, page by page. */
@RestController
class AzavList implements AzavListDocs {

  private final Participants participants;
  private final Callers callers;
  private final Positions positions;
  private final PlaceCursors cursors;

  AzavList(Participants participants, Callers callers, Positions positions, PlaceCursors cursors) {
    this.participants = participants;
    this.callers = callers;
    this.positions = positions;
    this.cursors = cursors;
  }

  @Override
  @GetMapping(path = "/v1/participants", produces = MediaType.APPLICATION_JSON_VALUE)
  public Map<String, Object> list(HttpServletRequest request) {
    Caller caller = callers.current(request, AzavParticipants.DIALECT);
    AzavFilter filter = AzavFilter.read(request);
    positions.await(request);
    String list = "participants/" + filter.sort();
    String cursor = request.getParameter("cursor");
    ParticipantPage page =
        participants.list(
            new ListParticipants(
                caller.workspace(),
                filter.conditions(),
                List.of(filter.order()),
                cursor == null ? null : cursors.participant(caller.workspace(), list, cursor),
                0,
                filter.limit()));
    ParticipantPlace next = page.next();
    return Listing.of(
        page.participants().stream().map(it -> AzavOutput.members(it, Casing.CAMEL)).toList(),
        next == null ? null : cursors.encode(caller.workspace(), list, next),
        request);
  }
}
