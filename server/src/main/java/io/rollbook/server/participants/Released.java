package io.rollbook.server.participants;

import io.rollbook.participant.Unmerged;
import java.util.OptionalLong;

/**
 * The outcome of taking a merge back.
 *
 * @param position of the last event that it recorded
 */
public record Released(Unmerged unmerged, OptionalLong position) {}
