package io.rollbook.participant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A participant's place in an organization.
 *
 * @param organizationId of the organization in its own system
 * @param permissionId what the participant is there, such as 2 for a contact
 * @param followupStatus how far the contact has come, such as "uncontacted", or null
 * @param cruStatus the organization's own word for the participant, or null
 * @param archivedAt since when the place is archived; null while it is not
 */
public record Membership(
    long organizationId,
    long permissionId,
    @Nullable String followupStatus,
    @Nullable String cruStatus,
    @Nullable Instant archivedAt) {}
