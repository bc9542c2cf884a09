package io.rollbook.server.admin;

import io.rollbook.query.rebuild.IllegalRebuildAction;
import io.rollbook.query.rebuild.Rebuild;
import io.rollbook.query.rebuild.RebuildUnderWay;
import io.rollbook.query.rebuild.Rebuilds;
import io.rollbook.server.web.JsonBodies;
import io.rollbook.server.web.Listing;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The projections and their rebuilds, for those who run Rollbook. */
@RestController
@RequestMapping(path = ProjectionController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class ProjectionController implements ProjectionDocs {

  static final String PATH = "/v1/projections";

  private final Projections projections;
  private final Rebuilds rebuilds;
  private final RebuildStream stream;
  private final JsonBodies bodies;

  ProjectionController(
      Projections projections, Rebuilds rebuilds, RebuildStream stream, JsonBodies bodies) {
    this.projections = projections;
    this.rebuilds = rebuilds;
    this.stream = stream;
    this.bodies = bodies;
  }

  @Override
  @GetMapping
  public Map<String, Object> list(HttpServletRequest request) {
    return Listing.of(projections.all(), null, request);
  }

  @Override
  @GetMapping("/{name}")
  public Map<String, Object> read(@PathVariable String name) {
    return Map.of("data", projections.get(name));
  }

  @Override
  @GetMapping("/{name}/rebuilds")
  public Map<String, Object> rebuilds(@PathVariable String name, HttpServletRequest request) {
    return Listing.of(projections.rebuilds(name), null, request);
  }

  @Override
  @PostMapping("/{name}/rebuilds")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public Map<String, Object> start(
      @PathVariable String name,
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletResponse response) {
    projections.requireKnown(name);
    boolean manual = isManual(JsonBodies.orEmpty(body));
    try {
      Rebuild rebuild = rebuilds.start(name, manual);
      response.setHeader(HttpHeaders.LOCATION, location(name, rebuild.id()));
      return answer(rebuild);
    } catch (RebuildUnderWay e) {
      HttpHeaders headers = new HttpHeaders();
      headers.set(HttpHeaders.LOCATION, location(name, e.id()));
      throw new RequestRefused(
          new Problem(
              HttpStatus.CONFLICT,
              "Another rebuild is not finished with; see Location",
              Map.of(),
              headers));
    }
  }

  @Override
  @GetMapping(
      path = "/{name}/rebuilds/{id}",
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_EVENT_STREAM_VALUE})
  public @Nullable Map<String, Object> readRebuild(
      @PathVariable String name,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Rebuild rebuild = projections.find(name, id);
    if (RebuildStream.isWanted(request)) {
      stream.send(rebuild.id(), response);
      return null;
    }
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    return answer(rebuild);
  }

  @Override
  @DeleteMapping("/{name}/rebuilds/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void end(@PathVariable String name, @PathVariable String id) {
    change(name, id, rebuilds::end);
  }

  @Override
  @PostMapping("/{name}/rebuilds/{id}/switch")
  public Map<String, Object> switchOver(@PathVariable String name, @PathVariable String id) {
    return answer(change(name, id, rebuilds::switchOver));
  }

  @Override
  @PostMapping("/{name}/rebuilds/{id}/rollback")
  public Map<String, Object> rollBack(@PathVariable String name, @PathVariable String id) {
    return answer(change(name, id, rebuilds::rollBack));
  }

  private Rebuild change(String name, String id, Function<UUID, Rebuild> action) {
    UUID rebuild = projections.find(name, id).id();
    try {
      return action.apply(rebuild);
    } catch (IllegalRebuildAction e) {
      throw new RequestRefused(Problem.of(HttpStatus.CONFLICT, String.valueOf(e.getMessage())));
    }
  }

  private Map<String, Object> answer(Rebuild rebuild) {
    return Map.of("data", projections.answer(rebuild));
  }

  private boolean isManual(byte[] body) {
    if (body.length == 0) {
      return false;
    }
    Optional<JsonNode> asked = bodies.object(body).optional("switch");
    String text = asked.map(it -> it.isString() ? it.asString() : "").orElse("auto");
    return switch (text) {
      case "auto" -> false;
      case "manual" -> true;
      default -> throw new RequestRefused(Problem.invalid("switch", "must be auto or manual"));
    };
  }

  private static String location(String name, UUID id) {
    return PATH + '/' + name + "/rebuilds/" + id;
  }
}
