package io.rollbook.server.participants;

import io.rollbook.participant.Participant;
import java.util.OptionalLong;

/**
 * The outcome of a write.
 *
 * @param position of the last event that it recorded; empty if there was nothing to record
 * @param created whether the participant did not exist before
 */
public record Written(Participant participant, OptionalLong position, boolean created) {}
