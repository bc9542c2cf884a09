package io.rollbook.server.dialect.checkmango;

import io.rollbook.participant.ListParticipants;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantFilter;
import io.rollbook.participant.ParticipantOrder;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.web.Positions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The team's participants, page by page. */
@RestController
class CheckmangoList implements CheckmangoListDocs {

  private final Teams teams;
  private final TeamParticipants byKey;
  private final Participants participants;
  private final Positions positions;

  CheckmangoList(
      Teams teams, TeamParticipants byKey, Participants participants, Positions positions) {
    this.teams = teams;
    this.byKey = byKey;
    this.participants = participants;
    this.positions = positions;
  }

  @Override
  @GetMapping(
      path = "/api/teams/{team}/participants",
      produces = {CheckmangoMedia.JSON, CheckmangoMedia.JSON_API})
  public Map<String, Object> list(@PathVariable String team, HttpServletRequest request) {
    Team asked = teams.forReading(team, request);
    CheckmangoQuery query = CheckmangoQuery.read(request);
    Compound compound = new Compound(asked, CheckmangoQuery.includes(request));
    positions.await(request);
    return compound.complete(
        Pages.of(find(asked, query), compound::participant, query, asked.participants(), request));
  }

  /** One more than a page, if there is one. */
  private List<Participant> find(Team team, CheckmangoQuery query) {
    Set<String> keys = query.keys();
    List<ParticipantFilter> filters =
        keys == null
            ? List.of()
            : List.of(new ParticipantFilter.NumberIn(numbersOf(team, keys), false));
    return participants
        .list(
            new ListParticipants(
                team.workspace(),
                filters,
                query.sorts().stream().map(CheckmangoList::order).toList(),
                null,
                query.offset(),
                query.perPage() + 1))
        .participants();
  }

  private Set<Long> numbersOf(Team team, Set<String> keys) {
    return keys.stream()
        .flatMap(key -> byKey.find(team, key).stream())
        .map(Participant::number)
        .collect(Collectors.toSet());
  }

  private static ParticipantOrder order(Sort sort) {
    ParticipantOrder.By by =
        switch (sort.by()) {
          case ID -> ParticipantOrder.By.NUMBER;
          case KEY -> ParticipantOrder.By.KEY;
          case CREATED_AT -> ParticipantOrder.By.CREATED_AT;
        };
    return new ParticipantOrder(by, sort.descending());
  }
}
