package io.rollbook.assignment;

/** Something that happened to a contact assignment. */
public sealed interface AssignmentEvent
    permits ContactAssigned, AssignmentStageChanged, ContactUnassigned {}
