package io.rollbook.participant;

/** The participant joined an organization, or the place there changed. */
public record MembershipChanged(Membership membership) implements ParticipantEvent {}
