package io.rollbook.assignment;

import org.jspecify.annotations.Nullable;

/** The person has come to another stage. */
public record AssignmentStageChanged(@Nullable Long stageId) implements AssignmentEvent {}
