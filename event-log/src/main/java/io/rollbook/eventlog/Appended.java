package io.rollbook.eventlog;

/**
 * The outcome of a successful append.
 *
 * @param position of the request's last event; the head at that time if it had no events
 */
public record Appended(long position) {}
