package io.rollbook.eventlog;

/**
 * Something that at most one stream may hold at a time.
 *
 * @param scope within which it is unique, such as a tenant
 * @param namespace what kind of thing it is
 * @param digest a keyed digest of its value, so that the log holds no personal data
 */
public record ClaimKey(String scope, String namespace, byte[] digest) {

  /** The key for a value; the same value has another digest in another scope or namespace. */
  public static ClaimKey of(KeyedDigest digest, String scope, String namespace, String value) {
    return new ClaimKey(scope, namespace, digest.of(scope + '/' + namespace, value));
  }
}
