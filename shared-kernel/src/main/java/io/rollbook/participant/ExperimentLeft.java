package io.rollbook.participant;

/** The participant is no longer enrolled in an experiment. */
public record ExperimentLeft(String experiment) implements ParticipantEvent {}
