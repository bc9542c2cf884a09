package io.rollbook.server.admin;

import io.rollbook.audit.Caller;
import io.rollbook.query.parked.ParkedEvent;
import io.rollbook.query.parked.ParkedEvents;
import io.rollbook.query.parked.ParkedEvents.Retried;
import io.rollbook.query.progress.Generation;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.Cursors;
import io.rollbook.server.web.JsonBodies;
import io.rollbook.server.web.Listing;
import io.rollbook.server.web.Parameters;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Events that a projection could not take, for those who run Rollbook. */
@RestController
@RequestMapping(
    path = ProjectionController.PATH + "/{name}/parked",
    produces = MediaType.APPLICATION_JSON_VALUE)
class ParkedController implements ParkedDocs {

  private static final int MAX_REASON = 500;

  private final Projections projections;
  private final Parked events;
  private final ParkedEvents parked;
  private final Callers callers;
  private final Cursors cursors;
  private final JsonBodies bodies;

  ParkedController(
      Projections projections,
      Parked events,
      ParkedEvents parked,
      Callers callers,
      Cursors cursors,
      JsonBodies bodies) {
    this.projections = projections;
    this.events = events;
    this.parked = parked;
    this.callers = callers;
    this.cursors = cursors;
    this.bodies = bodies;
  }

  @Override
  @GetMapping
  public Map<String, Object> list(@PathVariable String name, HttpServletRequest request) {
    projections.requireKnown(name);
    Caller caller = callers.current(request, RollbookApi.DIALECT);
    Parameters parameters = new Parameters(request);
    int limit = parameters.limit();
    parameters.check();
    String list = "parked/" + name;
    String cursor = request.getParameter("cursor");
    List<String> after =
        cursor == null ? List.of("0", "a") : cursors.decode(caller.workspace(), list, cursor);
    List<ParkedEvent> found =
        parked.list(
            new Generation(name, after.getLast()), Long.parseLong(after.getFirst()), limit + 1);
    boolean more = found.size() > limit;
    List<ParkedEvent> page = more ? found.subList(0, limit) : found;
    return Listing.of(
        page.stream().map(ProjectionJson::of).toList(),
        more ? cursors.encode(caller.workspace(), list, place(page.getLast())) : null,
        request);
  }

  private static List<String> place(ParkedEvent last) {
    return List.of(Long.toString(last.position()), last.generation().slot());
  }

  @Override
  @GetMapping("/{id}")
  public Map<String, Object> read(@PathVariable String name, @PathVariable String id) {
    ParkedEvent event = events.find(name, id);
    Map<String, @Nullable Object> members = ProjectionJson.of(event);
    members.put(
        "fields",
        parked
            .recorded(event)
            .map(it -> MaskedFields.of(it.event().payload(), parked.content(it).orElse(null)))
            .orElse(null));
    return Map.of("data", members);
  }

  @Override
  @PostMapping("/{id}/retry")
  public Map<String, Object> retry(@PathVariable String name, @PathVariable String id) {
    return outcome(parked.retry(events.find(name, id)));
  }

  @Override
  @DeleteMapping("/{id}")
  public Map<String, Object> discard(
      @PathVariable String name,
      @PathVariable String id,
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request) {
    ParkedEvent event = events.find(name, id);
    String reason = reason(JsonBodies.orEmpty(body), request);
    Caller caller = callers.current(request, RollbookApi.DIALECT);
    return outcome(
        parked.discard(event, caller.actor(), reason).orElseThrow(ParkedController::notTheFirst));
  }

  static RequestRefused notTheFirst() {
    return new RequestRefused(
        Problem.of(
            HttpStatus.CONFLICT,
            "An earlier event of this stream is parked; settle that one first"));
  }

  private String reason(byte[] body, HttpServletRequest request) {
    JsonNode given = body.length == 0 ? null : bodies.object(body).get("reason");
    return requireReason(given == null ? request.getParameter("reason") : given.asString(""));
  }

  /**
   * Why an event is given up, without the blanks around it.
   *
   * @throws RequestRefused with 422 if nothing is said, or too much
   */
  static String requireReason(@Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      throw new RequestRefused(Problem.invalid("reason", "is required"));
    }
    if (reason.length() > MAX_REASON || reason.indexOf('\0') >= 0) {
      throw new RequestRefused(
          Problem.invalid("reason", "must be a text of at most " + MAX_REASON + " characters"));
    }
    return reason.strip();
  }

  private static Map<String, Object> outcome(Retried retried) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("applied", retried.applied());
    members.put("parked", retried.left().stream().map(ProjectionJson::of).toList());
    return Map.of("data", members);
  }
}
