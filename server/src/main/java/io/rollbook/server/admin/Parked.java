package io.rollbook.server.admin;

import io.rollbook.participant.Uuids;
import io.rollbook.query.parked.ParkedEvent;
import io.rollbook.query.parked.ParkedEvents;
import io.rollbook.query.progress.Generation;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import io.rollbook.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Parked events for other faces, in the words in which the API answers. */
@Component
public class Parked {

  private final Projections projections;
  private final ParkedEvents parked;

  Parked(Projections projections, ParkedEvents parked) {
    this.projections = projections;
    this.parked = parked;
  }

  /** How many wait, of all projections. */
  public long count() {
    return parked.count();
  }

  /** How many of a workspace wait, of all projections. */
  public long count(WorkspaceId workspace) {
    return parked.count(workspace);
  }

  /**
   * The first of them by position, at most {@code limit}.
   *
   * @throws RequestRefused with 404 if there is no projection of this name
   */
  public List<Map<String, @Nullable Object>> first(String name, int limit) {
    projections.requireKnown(name);
    return parked.list(new Generation(name, "a"), 0, limit).stream()
        .map(ProjectionJson::of)
        .toList();
  }

  /**
   * One of them.
   *
   * @throws RequestRefused with 404 if it is not parked, or no more
   */
  public Map<String, @Nullable Object> get(String name, String id) {
    return ProjectionJson.of(find(name, id));
  }

  /** Tries all of its stream again, and says how many are applied; fails as {@link #get}. */
  public int retry(String name, String id) {
    return parked.retry(find(name, id)).applied();
  }

  /**
   * Gives an event up for good; fails as {@link #get}.
   *
   * @throws RequestRefused with 422 if there is no reason for it, with 409 if an earlier event of
   *     its stream is parked
   */
  public void discard(String name, String id, String actor, @Nullable String reason) {
    ParkedEvent event = find(name, id);
    String why = ParkedController.requireReason(reason);
    if (parked.discard(event, actor, why).isEmpty()) {
      throw ParkedController.notTheFirst();
    }
  }

  /** One of them, as it is; fails as {@link #get}. */
  ParkedEvent find(String name, String id) {
    projections.requireKnown(name);
    return Uuids.parse(id)
        .flatMap(it -> parked.find(name, it.toString()))
        .orElseThrow(() -> new RequestRefused(Problem.of(HttpStatus.NOT_FOUND)));
  }
}
