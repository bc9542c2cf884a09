package io.rollbook.server.console.participants;

import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFields;
import io.rollbook.participant.ListParticipants;
import io.rollbook.participant.ParticipantPage;
import io.rollbook.participant.ParticipantPlace;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.server.console.Console;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.participants.PlaceCursors;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.Problems;
import io.rollbook.workspace.WorkspaceId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The workspace's participants, page by page. */
@Controller
class ListController {

  private static final int LIMIT = 50;
  private static final String CURSOR = "cursor";

  private final Participants participants;
  private final CustomFields fields;
  private final Callers callers;
  private final PlaceCursors cursors;

  ListController(
      Participants participants, CustomFields fields, Callers callers, PlaceCursors cursors) {
    this.participants = participants;
    this.fields = fields;
    this.callers = callers;
    this.cursors = cursors;
  }

  @GetMapping(Console.PARTICIPANTS)
  ModelAndView list(HttpServletRequest request) {
    WorkspaceId workspace = callers.credential().workspace();
    List<CustomField> definitions = fields.of(workspace);
    List<Column> all = Column.all(definitions);
    ListRequest asked = ListRequest.read(request);
    List<Column> columns = Column.chosen(all, asked.columns());
    ModelAndView view = new ModelAndView("participants");
    try {
      ParticipantPage page =
          asked.errors().isEmpty() ? page(workspace, asked) : new ParticipantPage(List.of(), null);
      view.addObject("rows", page.participants().stream().map(it -> Row.of(it, columns)).toList());
      ParticipantPlace next = page.next();
      view.addObject("next", next == null ? null : link(workspace, asked, next, request));
    } catch (RuntimeException e) {
      asked = asked.refused(refusal(e).errors());
      view.addObject("rows", List.of());
    }
    if (!asked.errors().isEmpty()) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    view.addObject("asked", asked);
    view.addObject("typed", request.getParameterMap());
    view.addObject("columns", columns);
    view.addObject("allColumns", all);
    view.addObject("usual", Column.usual(all));
    view.addObject("statuses", ParticipantStatus.values());
    view.addObject("sorts", ListRequest.SORTS.keySet());
    view.addObject("first", asked.cursor() == null ? null : withCursor(request, null));
    return view;
  }

  private ParticipantPage page(WorkspaceId workspace, ListRequest asked) {
    String cursor = asked.cursor();
    return participants.list(
        new ListParticipants(
            workspace,
            asked.filters(),
            List.of(asked.order()),
            cursor == null ? null : cursors.participant(workspace, nameOf(asked), cursor),
            0,
            LIMIT));
  }

  private String link(
      WorkspaceId workspace, ListRequest asked, ParticipantPlace next, HttpServletRequest request) {
    return withCursor(request, cursors.encode(workspace, nameOf(asked), next));
  }

  /** What the filters ask for can be nonsense; any other failure is not the form's. */
  private static Problem refusal(RuntimeException thrown) {
    return Problems.of(thrown).filter(it -> !it.errors().isEmpty()).orElseThrow(() -> thrown);
  }

  /** The list and its order, to which a cursor is bound. */
  private static String nameOf(ListRequest asked) {
    return "console/participants/" + asked.sort();
  }

  /** This page's address with another place. */
  private static String withCursor(HttpServletRequest request, @Nullable String cursor) {
    ServletUriComponentsBuilder uri = ServletUriComponentsBuilder.fromRequest(request);
    if (cursor == null) {
      uri.replaceQueryParam(CURSOR);
    } else {
      uri.replaceQueryParam(CURSOR, cursor);
    }
    String query = uri.build().getQuery();
    return Console.PARTICIPANTS + (query == null ? "" : '?' + query);
  }
}
