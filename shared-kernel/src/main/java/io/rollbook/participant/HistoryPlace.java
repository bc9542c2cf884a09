package io.rollbook.participant;

/**
 * Where a history goes on.
 *
 * @param position of the last event that was looked at
 * @param bound at which position it ends, in the direction in which it is read
 */
public record HistoryPlace(long position, long bound) {}
