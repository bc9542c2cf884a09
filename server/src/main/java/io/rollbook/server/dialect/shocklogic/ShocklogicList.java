package io.rollbook.server.dialect.shocklogic;

import io.rollbook.audit.Caller;
import io.rollbook.customfield.CustomFields;
import io.rollbook.participant.CountParticipants;
import io.rollbook.participant.ListParticipants;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantOrder;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.Positions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The project's profiles, page by page; the page is named in the path or in the query. */
@RestController
@RequestMapping(
    path = "/v1.0/{key}/" + ShocklogicProfiles.NAME,
    produces = MediaType.APPLICATION_JSON_VALUE)
class ShocklogicList implements ShocklogicListDocs {

  private static final ParticipantOrder BY_PERSON_ID =
      new ParticipantOrder(ParticipantOrder.By.NUMBER, false);

  private final Participants participants;
  private final CustomFields fields;
  private final Callers callers;
  private final Positions positions;

  ShocklogicList(
      Participants participants, CustomFields fields, Callers callers, Positions positions) {
    this.participants = participants;
    this.fields = fields;
    this.callers = callers;
    this.positions = positions;
  }

  @Override
  @GetMapping
  public Map<String, Object> list(HttpServletRequest request) {
    return answer(ProfilePage.ofQuery(request), request);
  }

  @Override
  @GetMapping("/Limit/{limit}/Page/{page}")
  public Map<String, Object> page(
      @PathVariable String limit, @PathVariable String page, HttpServletRequest request) {
    return answer(ProfilePage.of(limit, page), request);
  }

  private Map<String, Object> answer(ProfilePage page, HttpServletRequest request) {
    Caller caller = callers.current(request, ShocklogicProfiles.DIALECT);
    positions.await(request);
    List<Participant> found =
        participants
            .list(
                new ListParticipants(
                    caller.workspace(),
                    List.of(),
                    List.of(BY_PERSON_ID),
                    null,
                    page.offset(),
                    page.limit()))
            .participants();
    UserFields userFields = new UserFields(fields.of(caller.workspace()));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("data", found.stream().map(it -> ProfileOutput.of(it, userFields)).toList());
    body.put("Limit", page.limit());
    body.put("Page", page.number());
    body.put("Count", participants.count(new CountParticipants(caller.workspace(), List.of())));
    return body;
  }
}
