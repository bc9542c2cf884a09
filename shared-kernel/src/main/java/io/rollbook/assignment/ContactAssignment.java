package io.rollbook.assignment;

import io.rollbook.workspace.WorkspaceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of a contact assignment, made from events by {@link #evolve} alone.
 *
 * @param ended whether it is to be treated as if it never existed
 */
public record ContactAssignment(
    AssignmentId id,
    WorkspaceId workspaceId,
    AssignmentEnd assignedTo,
    AssignmentEnd person,
    @Nullable Long organizationId,
    @Nullable Long stageId,
    Instant createdAt,
    Instant updatedAt,
    boolean ended) {

  /**
   * The state after an event.
   *
   * @param before the state before, or null if this is the first event
   * @param when the event's own time; kept in milliseconds
   */
  public static ContactAssignment evolve(
      @Nullable ContactAssignment before, AssignmentEvent event, Instant when) {
    Instant at = when.truncatedTo(ChronoUnit.MILLIS);
    if (event instanceof ContactAssigned assigned) {
      return new ContactAssignment(
          assigned.id(),
          assigned.workspaceId(),
          assigned.assignedTo(),
          assigned.person(),
          assigned.organizationId(),
          assigned.stageId(),
          at,
          at,
          false);
    }
    if (before == null) {
      throw new IllegalStateException("Not assigned, but " + event.getClass().getSimpleName());
    }
    Long stage =
        event instanceof AssignmentStageChanged changed ? changed.stageId() : before.stageId;
    return new ContactAssignment(
        before.id,
        before.workspaceId,
        before.assignedTo,
        before.person,
        before.organizationId,
        stage,
        before.createdAt,
        at,
        before.ended || event instanceof ContactUnassigned);
  }

  public long number() {
    return id.number();
  }
}
