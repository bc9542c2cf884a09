package io.rollbook.server.console.participants;

import io.rollbook.audit.Caller;
import io.rollbook.customfield.CustomFields;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantNotFound;
import io.rollbook.participant.PastMoment;
import io.rollbook.participant.UpdateParticipant;
import io.rollbook.server.console.Console;
import io.rollbook.server.participants.Histories;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The form by which a participant is edited. */
@Controller
@RequestMapping(Console.PARTICIPANTS + "/{id}/edit")
class EditController {

  private final Participants participants;
  private final Histories histories;
  private final CustomFields definitions;
  private final Callers callers;

  EditController(
      Participants participants, Histories histories, CustomFields definitions, Callers callers) {
    this.participants = participants;
    this.histories = histories;
    this.definitions = definitions;
    this.callers = callers;
  }

  @GetMapping
  ModelAndView form(@PathVariable String id, HttpServletRequest request) {
    Caller caller = callers.current(request, Console.DIALECT);
    Participant participant = participants.get(caller.workspace(), id);
    List<EditField> fields = EditForm.fields(definitions.of(caller.workspace()));
    return page(
        participant, fields, EditForm.valuesOf(participant, fields), Map.of(), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView save(@PathVariable String id, HttpServletRequest request) {
    Caller caller = callers.current(request, Console.DIALECT);
    Participant participant = participants.get(caller.workspace(), id);
    List<EditField> fields = EditForm.fields(definitions.of(caller.workspace()));
    long version = FormValues.version(request);
    Map<String, String> typed = typed(request, fields);
    if (participant.version() != version) {
      return conflict(caller, id, version, fields, typed);
    }
    Map<String, String> before = EditForm.valuesOf(participant, fields);
    Edit edit = Edit.of(participant, before, typed);
    Map<String, List<String>> errors = edit.errors();
    if (errors.isEmpty()) {
      try {
        participants.change(
            caller,
            new UpdateParticipant(
                participant.id(), caller.workspace(), edit.change(), null, version),
            null);
        return new ModelAndView(Console.goTo(ParticipantController.pathOf(participant) + "?saved"));
      } catch (RuntimeException e) {
        Problem problem = ParticipantController.refusal(e);
        if (ParticipantController.isConflict(problem)) {
          return conflict(caller, id, version, fields, typed);
        }
        errors = problem.errors();
      }
    }
    Map<String, String> values = new LinkedHashMap<>(before);
    values.putAll(typed);
    return page(participant, fields, values, errors, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView conflict(
      Caller caller, String id, long version, List<EditField> fields, Map<String, String> typed) {
    Participant now = participants.get(caller.workspace(), id);
    Map<String, String> current = EditForm.valuesOf(now, fields);
    Conflict conflict = Conflict.of(base(caller, id, version, fields, current), current, typed);
    ModelAndView view = page(now, fields, conflict.values(), Map.of(), HttpStatus.CONFLICT);
    view.addObject("conflict", true);
    view.addObject("others", conflict.others());
    return view;
  }

  /** What the form was opened with; what stands there now if that version cannot be read. */
  private Map<String, String> base(
      Caller caller, String id, long version, List<EditField> fields, Map<String, String> current) {
    try {
      return EditForm.valuesOf(
          histories.at(caller.workspace(), id, new PastMoment.AtVersion(version)), fields);
    } catch (ParticipantNotFound e) {
      return current;
    }
  }

  private static ModelAndView page(
      Participant participant,
      List<EditField> fields,
      Map<String, String> values,
      Map<String, List<String>> errors,
      HttpStatusCode status) {
    ModelAndView view = new ModelAndView("edit", status);
    view.addObject("participant", participant);
    view.addObject("id", participant.id().value().toString());
    view.addObject("name", Names.of(participant));
    view.addObject("fields", fields);
    view.addObject(
        "groups",
        fields.stream()
            .collect(Collectors.groupingBy(EditField::group, TreeMap::new, Collectors.toList())));
    view.addObject("values", values);
    view.addObject("errors", errors);
    view.addObject("others", Map.of());
    view.addObject("conflict", false);
    return view;
  }

  private static Map<String, String> typed(HttpServletRequest request, List<EditField> fields) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (EditField field : fields) {
      if (request.getParameter(field.name()) != null) {
        typed.put(field.name(), FormValues.text(request, field.name()));
      }
    }
    return typed;
  }
}
