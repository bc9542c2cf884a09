package io.rollbook.statistics;

import io.rollbook.workspace.WorkspaceId;
import java.time.LocalDate;

/**
 * How many participants are in which status, and what happened day by day? Answered from a read
 * model with {@link Statistics}.
 *
 * @param from the first day to be told of, in UTC
 * @param to the last one
 */
public record ReadStatistics(WorkspaceId workspaceId, LocalDate from, LocalDate to) {}
