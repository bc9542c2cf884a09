package io.rollbook.participant;

/** The participant said what is not wanted; this holds instead of anything said before. */
public record ConsentChanged(Consent consent) implements ParticipantEvent {}
