package io.rollbook.query.history;

import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.ScopeRange;
import io.rollbook.query.history.LogPages.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The events of a workspace. If only some types are wanted, it looks at many events' types first,
 * and reads the content of those that are.
 */
final class ScopeBatches implements Batches {

  /** Of so many the types are read at once. */
  static final int SPOTS = 20_000;

  private final LogPages pages;
  private final String scope;
  private final Set<String> types;
  private PositionRange rest;

  ScopeBatches(LogPages pages, String scope, Set<String> types, PositionRange range) {
    this.pages = pages;
    this.scope = scope;
    this.types = types;
    this.rest = range;
  }

  @Override
  public Batch next(int limit) {
    return types.isEmpty() ? everything(limit) : ofTypes(limit);
  }

  private Batch everything(int limit) {
    List<RecordedEvent> events = pages.scope(range(limit));
    if (events.isEmpty()) {
      return new Batch(events, rest.bound(), true);
    }
    long reached = events.getLast().position();
    rest = rest.beyond(reached);
    return new Batch(events, reached, false);
  }

  private Batch ofTypes(int limit) {
    List<Spot> spots = pages.spots(range(SPOTS));
    if (spots.isEmpty()) {
      return new Batch(List.of(), rest.bound(), true);
    }
    List<Long> wanted = new ArrayList<>();
    long reached = spots.getLast().position();
    for (Spot spot : spots) {
      if (types.contains(spot.type())) {
        wanted.add(spot.position());
      }
      if (wanted.size() == limit) {
        reached = spot.position();
        break;
      }
    }
    List<RecordedEvent> events = wanted.isEmpty() ? List.of() : pages.at(wanted);
    boolean last = spots.size() < SPOTS && reached == spots.getLast().position();
    rest = rest.beyond(reached);
    return new Batch(rest.newestFirst() ? events.reversed() : events, reached, last);
  }

  private ScopeRange range(int limit) {
    return new ScopeRange(scope, Set.of(), rest.after(), rest.upTo(), rest.newestFirst(), limit);
  }
}
