package io.rollbook.participant;

/**
 * A place in a sorted list.
 *
 * @param value of what the list is sorted by: an instant in ISO 8601, or the text in lower case
 * @param number of the participant there
 */
public record ParticipantPlace(String value, long number) {}
