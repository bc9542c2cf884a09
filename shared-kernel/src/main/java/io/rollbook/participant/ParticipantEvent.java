package io.rollbook.participant;

/**
 * Something that happened to a participant. {@link Participant#evolve} says what each event does;
 * the stable name of its type is the simple name of its class.
 */
public sealed interface ParticipantEvent
    permits ParticipantRegistered,
        DetailsChanged,
        IdentifierChanged,
        StatusChanged,
        ParticipantErased {}
