package io.rollbook.server.dialect.bigchange;

import io.rollbook.audit.Caller;
import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFields;
import io.rollbook.participant.ListParticipants;
import io.rollbook.participant.ParticipantPage;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.web.Positions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The customer's persons, page by page; nobody says how many pages there are. */
@RestController
class BigChangeList implements BigChangeListDocs {

  private final Participants participants;
  private final CustomFields customFields;
  private final BigChangeCallers callers;
  private final Positions positions;

  BigChangeList(
      Participants participants,
      CustomFields customFields,
      BigChangeCallers callers,
      Positions positions) {
    this.participants = participants;
    this.customFields = customFields;
    this.callers = callers;
    this.positions = positions;
  }

  @Override
  @GetMapping(path = "/v1/persons", produces = MediaType.APPLICATION_JSON_VALUE)
  public Map<String, Object> list(HttpServletRequest request) {
    Caller caller = callers.current(request);
    PersonQuery query = PersonQuery.read(request);
    positions.await(request);
    ParticipantPage page =
        participants.list(
            new ListParticipants(
                caller.workspace(),
                query.conditions(),
                List.of(query.order()),
                null,
                query.offset(),
                query.pageSize()));
    List<CustomField> definitions = customFields.of(caller.workspace());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(
        "items",
        page.participants().stream().map(it -> PersonOutput.members(it, definitions)).toList());
    body.put("pageNumber", query.pageNumber());
    body.put("pageSize", query.pageSize());
    body.put("pageItemCount", page.participants().size());
    return body;
  }
}
