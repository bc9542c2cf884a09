package io.rollbook.participant;

import io.rollbook.privacy.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * The participant joined an organization, or the place there changed.
 *
 * @param membership null if it has been forgotten
 */
public record MembershipChanged(@PersonalData @Nullable Membership membership)
    implements ParticipantEvent {}
