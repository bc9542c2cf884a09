package io.rollbook.participant;

/**
 * Some attributes have another value.
 *
 * @param changes only those that changed; null where a value was cleared
 */
public record DetailsChanged(Attributes changes) implements ParticipantEvent {}
