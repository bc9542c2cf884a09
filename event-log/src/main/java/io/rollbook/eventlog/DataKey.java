package io.rollbook.eventlog;

/**
 * The key of a subject that has none yet.
 *
 * @param wrapped the key, itself encrypted
 */
public record DataKey(String subject, byte[] wrapped) {}
