package io.rollbook.participant;

/** Something that was booked or paid does not count any more. */
public record LedgerEntryReversed(String reference) implements ParticipantEvent {}
