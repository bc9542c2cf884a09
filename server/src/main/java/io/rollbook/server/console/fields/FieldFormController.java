package io.rollbook.server.console.fields;

import io.rollbook.audit.Caller;
import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFieldType;
import io.rollbook.customfield.FieldSettings;
import io.rollbook.server.console.Console;
import io.rollbook.server.console.Forms;
import io.rollbook.server.customfields.CustomFieldDefinitions;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The form by which a custom field is defined and revised. */
@Controller
class FieldFormController {

  private static final String NEW = Console.FIELDS + "/new";
  private static final String EDIT = FieldsController.FIELD + "/edit";
  private static final String MORE = "more";

  private final CustomFieldDefinitions definitions;
  private final Callers callers;

  FieldFormController(CustomFieldDefinitions definitions, Callers callers) {
    this.definitions = definitions;
    this.callers = callers;
  }

  @GetMapping(NEW)
  ModelAndView empty() {
    return page(null, FieldForm.empty(), HttpStatus.OK);
  }

  @PostMapping(NEW)
  ModelAndView define(HttpServletRequest request) {
    FieldForm form = FieldForm.read(request);
    if (Forms.ticked(request, MORE)) {
      return page(null, form.withMoreRows(), HttpStatus.OK);
    }
    Caller caller = callers.current(request, Console.DIALECT);
    try {
      CustomFieldType type =
          CustomFieldType.of(form.type())
              .orElseThrow(() -> new RequestRefused(Problem.invalid("type", "is invalid")));
      definitions.define(caller, form.code(), type, form.settings(), null);
      return new ModelAndView(Console.goTo(Console.FIELDS + "?done"));
    } catch (RuntimeException e) {
      return page(null, form.refused(errors(e)), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @GetMapping(EDIT)
  ModelAndView edit(@PathVariable String number) {
    CustomField field =
        FieldsController.active(definitions, callers.credential().workspace(), number);
    return page(field, FieldForm.of(field), HttpStatus.OK);
  }

  @PostMapping(EDIT)
  ModelAndView revise(@PathVariable String number, HttpServletRequest request) {
    Caller caller = callers.current(request, Console.DIALECT);
    CustomField field = FieldsController.active(definitions, caller.workspace(), number);
    FieldForm form = FieldForm.read(request);
    if (Forms.ticked(request, MORE)) {
      return page(field, form.withMoreRows(), HttpStatus.OK);
    }
    if (!form.since().equals(field.updatedAt().toString())) {
      return conflict(field, form);
    }
    try {
      definitions.revise(caller, field.id(), before -> unlessChanged(field, before, form));
      return new ModelAndView(Console.goTo(Console.FIELDS + "?done"));
    } catch (ChangedMeanwhile e) {
      return conflict(definitions.get(caller.workspace(), field.id()), form);
    } catch (RuntimeException e) {
      return page(field, form.refused(errors(e)), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private static FieldSettings unlessChanged(
      CustomField seen, FieldSettings before, FieldForm form) {
    if (!before.equals(seen.settings())) {
      throw new ChangedMeanwhile();
    }
    return form.settings();
  }

  private static ModelAndView conflict(CustomField newer, FieldForm form) {
    return page(newer, form.over(newer), HttpStatus.CONFLICT).addObject("conflict", true);
  }

  private static Map<String, List<String>> errors(RuntimeException e) {
    return Forms.refusal(e).errors();
  }

  private static ModelAndView page(
      @Nullable CustomField field, FieldForm form, HttpStatusCode status) {
    return new ModelAndView("field", status)
        .addObject("field", field)
        .addObject("form", form)
        .addObject("types", CustomFieldType.values())
        .addObject("conflict", false);
  }

  private static final class ChangedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
