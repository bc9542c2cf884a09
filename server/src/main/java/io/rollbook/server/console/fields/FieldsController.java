package io.rollbook.server.console.fields;

import static java.util.stream.Collectors.joining;

import io.rollbook.audit.Caller;
import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFieldId;
import io.rollbook.customfield.CustomFieldNotFound;
import io.rollbook.server.console.Console;
import io.rollbook.server.customfields.CustomFieldDefinitions;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import io.rollbook.workspace.WorkspaceId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The workspace's custom fields in their order, and how one is moved or taken out of use. */
@Controller
class FieldsController {

  static final String FIELD = Console.FIELDS + "/{number}";

  /** What fits into 64 bits for certain. */
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

  private final CustomFieldDefinitions definitions;
  private final Callers callers;

  FieldsController(CustomFieldDefinitions definitions, Callers callers) {
    this.definitions = definitions;
    this.callers = callers;
  }

  /**
   * Counting takes a pass over all participants, so it is a request of its own, which the page
   * sends when it is there.
   */
  @GetMapping(Console.FIELDS)
  ModelAndView list(
      @RequestParam(name = "counts", required = false) @Nullable String counts,
      @RequestParam(name = "done", required = false) @Nullable String done,
      @RequestParam(name = "moved", required = false) @Nullable String moved) {
    WorkspaceId workspace = callers.credential().workspace();
    List<CustomField> fields = definitions.list(workspace);
    return new ModelAndView("fields")
        .addObject("active", fields.stream().filter(CustomField::active).toList())
        .addObject("retired", fields.stream().filter(it -> !it.active()).toList())
        .addObject("counts", counts == null ? null : definitions.valuesOf(workspace, fields))
        .addObject(
            "counted", fields.stream().map(it -> "#count-" + it.number()).collect(joining(",")))
        .addObject("done", done != null)
        .addObject("moved", moved == null ? "" : moved);
  }

  @PostMapping(FIELD + "/move")
  ModelAndView move(
      @PathVariable String number,
      @RequestParam(name = "to", defaultValue = "") String direction,
      HttpServletRequest request) {
    int steps =
        switch (direction) {
          case "up" -> -1;
          case "down" -> 1;
          default -> throw new RequestRefused(Problem.of(HttpStatus.BAD_REQUEST));
        };
    definitions.move(callers.current(request, Console.DIALECT), id(number), steps);
    // Without a fragment: a page that is opened at one leaves the focus there and not at the
    // button.
    return new ModelAndView(Console.goTo(Console.FIELDS + "?moved=" + direction + number));
  }

  @GetMapping(FIELD + "/retire")
  ModelAndView askBeforeRetiring(@PathVariable String number) {
    WorkspaceId workspace = callers.credential().workspace();
    CustomField field = active(definitions, workspace, number);
    return new ModelAndView("field-retire")
        .addObject("field", field)
        .addObject("count", definitions.valuesOf(workspace, List.of(field)).of(field.number()));
  }

  @PostMapping(FIELD + "/retire")
  ModelAndView retire(@PathVariable String number, HttpServletRequest request) {
    Caller caller = callers.current(request, Console.DIALECT);
    definitions.retire(caller, id(number));
    return new ModelAndView(Console.goTo(Console.FIELDS + "?done"));
  }

  /**
   * The field of this number, if it is in use.
   *
   * @throws CustomFieldNotFound if not
   */
  static CustomField active(
      CustomFieldDefinitions definitions, WorkspaceId workspace, String number) {
    CustomField field = definitions.get(workspace, id(number));
    if (!field.active()) {
      throw new CustomFieldNotFound();
    }
    return field;
  }

  static CustomFieldId id(String number) {
    if (!NUMBER.matcher(number).matches()) {
      throw new CustomFieldNotFound();
    }
    return new CustomFieldId(Long.parseLong(number));
  }
}
