package io.rollbook.eventlog.privacy;

import io.rollbook.eventlog.DataKey;
import io.rollbook.eventlog.Sealed;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** A subject's key at hand: AES-256-GCM, with what the content belongs to as associated data. */
public final class SubjectKey {

  private final String subject;
  private final byte[] wrapped;
  private final Aes256Gcm aead;

  private SubjectKey(String subject, byte[] wrapped, Aes256Gcm aead) {
    this.subject = subject;
    this.wrapped = wrapped;
    this.aead = aead;
  }

  static SubjectKey of(String subject, byte[] wrapped, byte[] key) {
    return new SubjectKey(subject, wrapped, new Aes256Gcm(key));
  }

  /**
   * Encrypts.
   *
   * @param context what the content belongs to; only with the same it can be opened
   */
  public Sealed seal(byte[] content, byte[] context) {
    return new Sealed(subject, aead.encrypt(content, context));
  }

  /** The form in which the log keeps it. */
  public DataKey stored() {
    return new DataKey(subject, wrapped);
  }

  byte[] open(byte[] content, byte[] context) {
    try {
      return aead.decrypt(content, context);
    } catch (GeneralSecurityException e) {
      throw new SealBroken(subject, e);
    }
  }

  boolean isWrappedAs(byte[] other) {
    return Arrays.equals(wrapped, other);
  }
}
