package io.rollbook.eventlog;

/**
 * Something that streams hold: at most one at a time exclusively, and any number as a share. The
 * two know nothing of each other; only who requires a key to be free asks for both.
 *
 * @param scope within which it is held, such as a tenant
 * @param namespace what kind of thing it is
 * @param digest a keyed digest of its value, so that the log holds no personal data
 */
public record ClaimKey(String scope, String namespace, byte[] digest) {

  /** The key for a value; the same value has another digest in another scope or namespace. */
  public static ClaimKey of(KeyedDigest digest, String scope, String namespace, String value) {
    return new ClaimKey(scope, namespace, digest.of(scope + '/' + namespace, value));
  }
}
