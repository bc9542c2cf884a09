package io.rollbook.participant;

/** Something was booked or paid. */
public record LedgerEntryRecorded(LedgerEntry entry) implements ParticipantEvent {}
