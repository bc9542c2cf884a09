package io.rollbook.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * The part of an event or a snapshot that identifies somebody, encrypted.
 *
 * @param subject whom it is about, and so under whose key it is
 * @param content the ciphertext
 * @param wrappedKey the subject's key, itself encrypted, as it stood in the same moment; null if it
 *     has been destroyed, and in what is about to be appended
 */
public record Sealed(String subject, byte[] content, byte @Nullable [] wrappedKey) {

  /** To be appended. */
  public Sealed(String subject, byte[] content) {
    this(subject, content, null);
  }
}
