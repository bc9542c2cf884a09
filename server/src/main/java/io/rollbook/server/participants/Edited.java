package io.rollbook.server.participants;

/**
 * The outcome of an edit.
 *
 * @param merged whether somebody else was found to be the same person, and merged
 */
public record Edited(Written written, boolean merged) {}
