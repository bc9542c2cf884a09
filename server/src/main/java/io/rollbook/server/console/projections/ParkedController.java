package io.rollbook.server.console.projections;

import io.rollbook.server.admin.Parked;
import io.rollbook.server.console.Console;
import io.rollbook.server.console.Forms;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Events that a projection could not take are tried again, or given up with a reason. */
@Controller("consoleParkedController")
@RequestMapping(ProjectionsController.PROJECTION + "/parked/{id}")
class ParkedController {

  private static final String DISCARD = "/discard";
  private static final String REASON = "reason";

  private final Parked parked;
  private final Callers callers;

  ParkedController(Parked parked, Callers callers) {
    this.parked = parked;
    this.callers = callers;
  }

  @PostMapping("/retry")
  ModelAndView retry(@PathVariable String name, @PathVariable String id) {
    return new ModelAndView(Console.goTo(pathOf(name) + "?applied=" + parked.retry(name, id)));
  }

  @GetMapping(DISCARD)
  ModelAndView askBeforeDiscarding(@PathVariable String name, @PathVariable String id) {
    return page(name, id, "", Map.of(), HttpStatus.OK);
  }

  @PostMapping(DISCARD)
  ModelAndView discard(
      @PathVariable String name, @PathVariable String id, HttpServletRequest request) {
    String reason = Forms.text(request, REASON);
    try {
      parked.discard(name, id, callers.current(request, Console.DIALECT).actor(), reason);
      return new ModelAndView(Console.goTo(pathOf(name) + "?discarded"));
    } catch (RequestRefused e) {
      Problem problem = e.problem();
      if (problem.status().equals(HttpStatus.NOT_FOUND)) {
        throw e;
      }
      return page(name, id, reason, problem.errors(), problem.status());
    }
  }

  private ModelAndView page(
      String name,
      String id,
      String reason,
      Map<String, List<String>> errors,
      HttpStatusCode status) {
    return new ModelAndView("discard", status)
        .addObject("name", name)
        .addObject("event", parked.get(name, id))
        .addObject(REASON, reason)
        .addObject("errors", errors)
        .addObject("notFirst", status.equals(HttpStatus.CONFLICT));
  }

  private static String pathOf(String name) {
    return Console.PROJECTIONS + '/' + name;
  }
}
