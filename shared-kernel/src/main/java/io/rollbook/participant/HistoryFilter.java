package io.rollbook.participant;

import io.rollbook.participant.HistoryEntry.Change;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a history are asked for. Of each set one must match, and an empty one matches
 * everything.
 *
 * @param from the earliest time; null for any
 * @param to the time before which it was; null for any
 * @param fields names of changed fields in lower case; one matches its parts too, such as "address"
 *     the field "address.city"
 */
public record HistoryFilter(
    @Nullable Instant from,
    @Nullable Instant to,
    Set<String> actors,
    Set<String> dialects,
    Set<String> types,
    Set<String> fields) {

  public static final HistoryFilter ALL =
      new HistoryFilter(null, null, Set.of(), Set.of(), Set.of(), Set.of());

  public HistoryFilter {
    actors = Set.copyOf(actors);
    dialects = Set.copyOf(dialects);
    types = Set.copyOf(types);
    fields = Set.copyOf(fields);
  }

  /** Whether it is of such a type and time. */
  public boolean covers(String type, Instant at) {
    return (types.isEmpty() || types.contains(type))
        && (from == null || !at.isBefore(from))
        && (to == null || at.isBefore(to));
  }

  /** Whether it was done by such a caller; one who is not known is none. */
  public boolean covers(@Nullable String actor, @Nullable String dialect) {
    return (actors.isEmpty() || (actor != null && actors.contains(actor)))
        && (dialects.isEmpty() || (dialect != null && dialects.contains(dialect)));
  }

  /** Whether such a field is among those that changed. */
  public boolean covers(Iterable<Change> changes) {
    if (fields.isEmpty()) {
      return true;
    }
    for (Change change : changes) {
      if (coversField(change.field().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private boolean coversField(String name) {
    return fields.stream().anyMatch(it -> name.equals(it) || name.startsWith(it + '.'));
  }
}
