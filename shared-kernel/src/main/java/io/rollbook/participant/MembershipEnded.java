package io.rollbook.participant;

/** The participant left an organization without a trace there. */
public record MembershipEnded(long organizationId) implements ParticipantEvent {}
