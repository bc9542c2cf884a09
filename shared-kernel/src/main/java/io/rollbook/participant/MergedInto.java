package io.rollbook.participant;

/** This participant turned out to be the same person as another one, which goes on for both. */
public record MergedInto(ParticipantId survivor) implements ParticipantEvent {}
