package io.rollbook.eventlog;

/**
 * What was recorded under an idempotency key; see {@link IdempotencyKey}.
 *
 * @param position the log's position when the request was done
 */
public record IdempotentOutcome(byte[] requestDigest, String stream, long version, long position) {}
