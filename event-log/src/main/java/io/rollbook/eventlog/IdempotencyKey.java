package io.rollbook.eventlog;

/**
 * A key under which a request's outcome is remembered.
 *
 * @param scope whose key it is
 * @param keyDigest a keyed digest of the key
 * @param requestDigest a keyed digest of the request, to tell a repeat from another request under
 *     the same key
 * @param stream which stream the outcome is about
 * @param version the stream's version when the request is done
 */
public record IdempotencyKey(
    String scope, byte[] keyDigest, byte[] requestDigest, String stream, long version) {}
