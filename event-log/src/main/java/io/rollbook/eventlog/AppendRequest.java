package io.rollbook.eventlog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one caller wants recorded, all of it or nothing.
 *
 * @param events in the order to append; the versions of each stream are consecutive. May be empty
 *     if there is a key or a claim
 * @param claims released, taken and shared together with the events. What counts is the net effect:
 *     a release undoes what the same stream took or shared earlier in the list, and what is
 *     released is free before anything is taken, shared or required to be free
 * @param idempotency the key under which the outcome is remembered, or null
 * @param newKeys under which events are sealed whose subjects had none before
 * @param forgettings what is destroyed together with the events
 */
public record AppendRequest(
    List<NewEvent> events,
    List<ClaimChange> claims,
    @Nullable IdempotencyKey idempotency,
    List<DataKey> newKeys,
    List<Forgetting> forgettings) {

  public AppendRequest {
    events = List.copyOf(events);
    claims = List.copyOf(claims);
    newKeys = List.copyOf(newKeys);
    forgettings = List.copyOf(forgettings);
  }

  /** A request that concerns no keys of subjects. */
  public AppendRequest(
      List<NewEvent> events, List<ClaimChange> claims, @Nullable IdempotencyKey idempotency) {
    this(events, claims, idempotency, List.of(), List.of());
  }

  public static AppendRequest of(NewEvent... events) {
    return new AppendRequest(List.of(events), List.of(), null);
  }
}
