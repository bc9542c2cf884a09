package io.rollbook.assignment;

import io.rollbook.participant.ParticipantId;

/** A participant at one end of an assignment, as it was known when the assignment was made. */
public record AssignmentEnd(ParticipantId id, long number) {}
