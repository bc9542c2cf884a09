package io.rollbook.server.console.projections;

import io.rollbook.server.admin.Parked;
import io.rollbook.server.admin.Projections;
import io.rollbook.server.console.Console;
import io.rollbook.server.web.RequestRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How the projections are, and what is done about their rebuilds. */
@Controller
class ProjectionsController {

  static final String PROJECTION = Console.PROJECTIONS + "/{name}";

  private static final int PARKED_SHOWN = 50;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private final Projections projections;
  private final Parked parked;

  ProjectionsController(Projections projections, Parked parked) {
    this.projections = projections;
    this.parked = parked;
  }

  @GetMapping(Console.PROJECTIONS)
  ModelAndView list() {
    return new ModelAndView("projections").addObject("projections", projections.all());
  }

  @GetMapping(PROJECTION)
  ModelAndView show(
      @PathVariable String name,
      @RequestParam(name = "applied", required = false) @Nullable String applied,
      @RequestParam(name = "discarded", required = false) @Nullable String discarded) {
    return page(name, HttpStatus.OK)
        .addObject("applied", number(applied))
        .addObject("discarded", discarded != null);
  }

  @PostMapping(PROJECTION + "/rebuilds")
  ModelAndView start(
      @PathVariable String name,
      @RequestParam(name = "switch", defaultValue = "auto") String switching) {
    return unlessTooLate(name, () -> projections.start(name, switching.equals("manual")));
  }

  @PostMapping(PROJECTION + "/rebuilds/{id}/{action}")
  ModelAndView act(
      @PathVariable String name, @PathVariable String id, @PathVariable String action) {
    return unlessTooLate(name, () -> projections.act(name, id, action));
  }

  /**
   * What moves while a rebuild is under way.
   *
   * @param state the one that the page shows; if it is another by now, the page is loaded anew,
   *     because other buttons belong to it
   */
  @GetMapping(PROJECTION + "/rebuilds/{id}/progress")
  ModelAndView progress(
      @PathVariable String name,
      @PathVariable String id,
      @RequestParam(name = "state", defaultValue = "") String state,
      HttpServletResponse response) {
    Map<String, @Nullable Object> rebuild = projections.rebuild(name, id);
    if (!state.equals(rebuild.get("state"))) {
      response.setHeader("HX-Refresh", "true");
    }
    return new ModelAndView("projection :: progress")
        .addObject("projection", projections.get(name))
        .addObject("rebuild", rebuild);
  }

  /** How many events were applied; null if the address does not tell. */
  private static @Nullable Integer number(@Nullable String applied) {
    return applied != null && NUMBER.matcher(applied).matches() ? Integer.valueOf(applied) : null;
  }

  private ModelAndView unlessTooLate(String name, Runnable change) {
    try {
      change.run();
      return new ModelAndView(Console.goTo(Console.PROJECTIONS + '/' + name));
    } catch (RequestRefused e) {
      if (!e.problem().status().equals(HttpStatus.CONFLICT)) {
        throw e;
      }
      return page(name, HttpStatus.CONFLICT).addObject("tooLate", true);
    }
  }

  private ModelAndView page(String name, HttpStatusCode status) {
    Map<String, @Nullable Object> projection = projections.get(name);
    List<Map<String, @Nullable Object>> rebuilds = projections.rebuilds(name);
    @Nullable Object open = projection.get("rebuild");
    return new ModelAndView("projection", status)
        .addObject("projection", projection)
        .addObject("rebuild", open == null ? null : projections.rebuild(name, open.toString()))
        .addObject("rebuilds", rebuilds)
        .addObject("parked", parked.first(name, PARKED_SHOWN))
        .addObject("tooLate", false);
  }
}
