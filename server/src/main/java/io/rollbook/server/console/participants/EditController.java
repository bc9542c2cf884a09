package io.rollbook.server.console.participants;

import io.rollbook.audit.Caller;
import io.rollbook.customfield.CustomFields;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantNotFound;
import io.rollbook.participant.PastMoment;
import io.rollbook.participant.UpdateParticipant;
import io.rollbook.server.console.Console;
import io.rollbook.server.console.participants.EditField.Group;
import io.rollbook.server.console.participants.EditRows.Row;
import io.rollbook.server.participants.Histories;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** Names the list in which somebody wants another row, and to go on typing. */
  private static final String MORE = "more";

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
    Form form = form(participant, Set.of(), "");
    return page(form, EditForm.valuesOf(participant, form.fields()), Map.of(), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView save(@PathVariable String id, HttpServletRequest request) {
    Caller caller = callers.current(request, Console.DIALECT);
    Participant participant = participants.get(caller.workspace(), id);
    String more = FormValues.text(request, MORE);
    Form form = form(participant, request.getParameterMap().keySet(), more);
    long version = FormValues.version(request);
    Map<String, String> typed = typed(request, form.fields());
    if (participant.version() != version) {
      return conflict(caller, id, version, typed);
    }
    Map<String, String> before = EditForm.valuesOf(participant, form.fields());
    Map<String, String> values = new LinkedHashMap<>(before);
    values.putAll(typed);
    if (!more.isEmpty()) {
      return page(form, values, Map.of(), HttpStatus.OK);
    }
    Edit edit = Edit.of(participant, before, typed);
    Map<String, List<String>> errors = edit.errors();
    if (errors.isEmpty()) {
      try {
        participants.change(
            caller,
            new UpdateParticipant(
                participant.id(), caller.workspace(), edit.change(), null, version),
            null);
        return Page.saved(participant);
      } catch (RuntimeException e) {
        Problem problem = ParticipantController.refusal(e);
        if (ParticipantController.isConflict(problem)) {
          return conflict(caller, id, version, typed);
        }
        errors = problem.errors();
      }
    }
    return page(form, values, errors, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView conflict(Caller caller, String id, long version, Map<String, String> typed) {
    Participant now = participants.get(caller.workspace(), id);
    Form form = form(now, typed.keySet(), "");
    Map<String, String> current = EditForm.valuesOf(now, form.fields());
    Conflict conflict =
        Conflict.of(base(caller, id, version, form.fields(), current), current, typed);
    ModelAndView view = page(form, conflict.values(), Map.of(), HttpStatus.CONFLICT);
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

  /**
   * The form for a participant.
   *
   * @param fields all of it, also those in rows
   */
  private record Form(
      Participant participant, List<EditField> single, List<Row> rows, List<EditField> fields) {}

  private Form form(Participant participant, Set<String> typed, String more) {
    List<EditField> single = EditForm.fields(definitions.of(participant.workspaceId()));
    List<Row> rows = EditRows.of(participant, typed, more);
    List<EditField> fields = new ArrayList<>(single);
    rows.forEach(it -> fields.addAll(it.fields()));
    return new Form(participant, single, rows, fields);
  }

  private static ModelAndView page(
      Form form,
      Map<String, String> values,
      Map<String, List<String>> errors,
      HttpStatusCode status) {
    ModelAndView view = Page.of("edit", form.participant(), status);
    view.addObject("fields", form.fields());
    view.addObject("groups", groups(form.single()));
    view.addObject(
        "rows",
        form.rows().stream()
            .filter(it -> it.isNew() || isFilled(it, values))
            .collect(Collectors.groupingBy(Row::list)));
    view.addObject("values", values);
    view.addObject("errors", errors);
    view.addObject("others", Map.of());
    view.addObject("conflict", false);
    return view;
  }

  /** The single fields; groups that are lists have none. */
  private static Map<Group, List<EditField>> groups(List<EditField> fields) {
    Map<Group, List<EditField>> groups = new EnumMap<>(Group.class);
    for (Group group : Group.values()) {
      groups.put(group, fields.stream().filter(it -> it.group() == group).toList());
    }
    return groups;
  }

  /** Of what somebody else has taken away there is nothing left to show. */
  private static boolean isFilled(Row row, Map<String, String> values) {
    return row.fields().stream().anyMatch(it -> !values.getOrDefault(it.name(), "").isEmpty());
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
