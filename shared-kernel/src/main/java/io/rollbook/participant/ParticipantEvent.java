package io.rollbook.participant;

/**
 * Something that happened to a participant. {@link Participant#evolve} says what each event does.
 */
public sealed interface ParticipantEvent
    permits ParticipantRegistered,
        DetailsChanged,
        IdentifierChanged,
        StatusChanged,
        ConsentChanged,
        CustomFieldsChanged,
        MembershipChanged,
        MembershipEnded,
        ExperimentEntered,
        ExperimentLeft,
        LedgerEntryRecorded,
        LedgerEntryReversed,
        DuplicateMerged,
        DuplicateReleased,
        MergedInto,
        ReleasedFromMerge,
        ParticipantErased {}
