package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which participants of the workspace are there? Answered from the read model with a {@link
 * ParticipantPage}.
 *
 * @param filters all of them hold; empty for all participants
 * @param order by the first of these, and where that is equal by the next; at least one
 * @param after the place after which to go on, or null to begin; for lists with one order
 * @param offset how many to pass over, for APIs that count pages
 * @param limit how many at most, from 1
 */
public record ListParticipants(
    WorkspaceId workspaceId,
    List<ParticipantFilter> filters,
    List<ParticipantOrder> order,
    @Nullable ParticipantPlace after,
    long offset,
    int limit) {

  public ListParticipants {
    filters = List.copyOf(filters);
    order = List.copyOf(order);
  }
}
