package io.rollbook.server.console.participants;

import io.rollbook.audit.AuditFields;
import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFields;
import io.rollbook.participant.HistoryEntry.Change;
import io.rollbook.participant.Participant;
import io.rollbook.participant.PastMoment;
import io.rollbook.server.console.Console;
import io.rollbook.server.participants.Histories;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.PastMoments;
import io.rollbook.workspace.WorkspaceId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What a participant was, and what differs from now. */
@Controller
class PastController {

  private final Participants participants;
  private final Histories histories;
  private final CustomFields fields;
  private final Callers callers;
  private final FieldTexts texts;

  PastController(
      Participants participants,
      Histories histories,
      CustomFields fields,
      Callers callers,
      FieldTexts texts) {
    this.participants = participants;
    this.histories = histories;
    this.fields = fields;
    this.callers = callers;
    this.texts = texts;
  }

  @GetMapping(Console.PARTICIPANTS + "/{id}/past")
  ModelAndView past(@PathVariable String id, HttpServletRequest request) {
    WorkspaceId workspace = callers.credential().workspace();
    Participant now = participants.get(workspace, id);
    // Versions are those of whom a merged duplicate leads to, and not the duplicate's own.
    String key = now.id().value().toString();
    PastMoment current = new PastMoment.AtVersion(now.version());
    PastMoment moment = PastMoments.isAskedFor(request) ? PastMoments.of(request) : current;
    Participant then = histories.at(workspace, key, moment);
    List<Change> changes = histories.compare(workspace, key, moment, current);
    List<CustomField> definitions = fields.of(workspace);
    ModelAndView view = Page.of("past", now);
    view.addObject("then", then);
    view.addObject("fields", compared(then, changes, definitions));
    view.addObject("differences", changes.size());
    return view;
  }

  private List<ShownField> compared(
      Participant then, List<Change> changes, List<CustomField> definitions) {
    Map<String, Change> differing = new LinkedHashMap<>();
    changes.forEach(it -> differing.put(it.field(), it));
    List<ShownField> shown = new ArrayList<>();
    new AuditFields(definitions)
        .of(then)
        .forEach(
            (field, value) -> {
              @Nullable Change change = differing.remove(field);
              @Nullable Object other = change == null ? value : change.to();
              shown.add(texts.shown(field, value, other, change != null, definitions));
            });
    differing
        .values()
        .forEach(it -> shown.add(texts.shown(it.field(), it.from(), it.to(), true, definitions)));
    return shown;
  }
}
