package io.rollbook.server.admin;

import io.rollbook.participant.Uuids;
import io.rollbook.query.progress.ProjectionStatus;
import io.rollbook.query.progress.ProjectionStatuses;
import io.rollbook.query.rebuild.IllegalRebuildAction;
import io.rollbook.query.rebuild.Rebuild;
import io.rollbook.query.rebuild.RebuildAction;
import io.rollbook.query.rebuild.RebuildUnderWay;
import io.rollbook.query.rebuild.Rebuilds;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The projections and their rebuilds for other faces, in the words in which the API answers. */
@Component
public class Projections {

  private final ProjectionStatuses statuses;
  private final Rebuilds rebuilds;

  Projections(ProjectionStatuses statuses, Rebuilds rebuilds) {
    this.statuses = statuses;
    this.rebuilds = rebuilds;
  }

  public List<Map<String, @Nullable Object>> all() {
    return statuses.all().stream().map(this::status).toList();
  }

  /**
   * How a projection is.
   *
   * @throws RequestRefused with 404 if there is none of this name
   */
  public Map<String, @Nullable Object> get(String name) {
    requireKnown(name);
    return status(statuses.of(name));
  }

  /** The rebuilds of a projection, the latest first; fails as {@link #get}. */
  public List<Map<String, @Nullable Object>> rebuilds(String name) {
    requireKnown(name);
    return rebuilds.all(name).stream().map(it -> ProjectionJson.of(it, List.of())).toList();
  }

  /**
   * One rebuild.
   *
   * @throws RequestRefused with 404 if there is none of this id
   */
  public Map<String, @Nullable Object> rebuild(String name, String id) {
    return answer(find(name, id));
  }

  /**
   * Begins a rebuild.
   *
   * @param manual whether it waits to be switched when it has caught up
   * @throws RequestRefused with 409 if another one is not finished with
   */
  public void start(String name, boolean manual) {
    requireKnown(name);
    try {
      rebuilds.start(name, manual);
    } catch (RebuildUnderWay e) {
      throw conflict("Another rebuild is not finished with");
    }
  }

  /**
   * Does something about a rebuild, if it may still be done: what is meant to cancel one must not
   * drop what it has left after a switch.
   *
   * @param action as in the API's list of what is allowed
   * @throws RequestRefused with 409 if it may not be done now, with 404 if there is no such thing
   */
  public void act(String name, String id, String action) {
    Rebuild rebuild = find(name, id);
    RebuildAction asked =
        Arrays.stream(RebuildAction.values())
            .filter(it -> it.label().equals(action))
            .findFirst()
            .orElseThrow(Projections::notFound);
    if (!rebuild.allowed().contains(asked)) {
      throw conflict("The rebuild is " + rebuild.state().label());
    }
    try {
      switch (asked) {
        case SWITCH -> rebuilds.switchOver(rebuild.id());
        case ROLL_BACK -> rebuilds.rollBack(rebuild.id());
        case CANCEL, DROP -> rebuilds.end(rebuild.id());
      }
    } catch (IllegalRebuildAction e) {
      throw conflict(String.valueOf(e.getMessage()));
    }
  }

  private Map<String, @Nullable Object> status(ProjectionStatus status) {
    return ProjectionJson.of(status, rebuilds.open(status.name()));
  }

  /** A rebuild with who did which part of it. */
  Map<String, @Nullable Object> answer(Rebuild rebuild) {
    return ProjectionJson.of(rebuild, rebuilds.parts(rebuild.id()));
  }

  /** One rebuild, as it is; fails as {@link #rebuild}. */
  Rebuild find(String name, String id) {
    requireKnown(name);
    Optional<UUID> wanted = Uuids.parse(id);
    return wanted
        .flatMap(rebuilds::find)
        .filter(it -> it.projection().equals(name))
        .orElseThrow(Projections::notFound);
  }

  /**
   * Makes sure that there is a projection of this name.
   *
   * @throws RequestRefused with 404 if not
   */
  void requireKnown(String name) {
    if (!statuses.isKnown(name)) {
      throw notFound();
    }
  }

  private static RequestRefused conflict(String why) {
    return new RequestRefused(Problem.of(HttpStatus.CONFLICT, why));
  }

  private static RequestRefused notFound() {
    return new RequestRefused(Problem.of(HttpStatus.NOT_FOUND));
  }
}
