package io.rollbook.eventlog.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.rollbook.eventlog.DataKey;
import io.rollbook.eventlog.Sealed;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** A subject's key at hand: AES-256-GCM, with what the content belongs to as associated data. */
public final class SubjectKey {

  static final int LENGTH = 32;

  private final String subject;
  private final byte[] wrapped;
  private final Aead aead;

  private SubjectKey(String subject, byte[] wrapped, Aead aead) {
    this.subject = subject;
    this.wrapped = wrapped;
    this.aead = aead;
  }

  static SubjectKey of(String subject, byte[] wrapped, byte[] key) {
    try {
      return new SubjectKey(subject, wrapped, new AesGcmJce(key));
    } catch (GeneralSecurityException e) {
      throw new SealBroken(subject, e);
    }
  }

  /**
   * Encrypts.
   *
   * @param context what the content belongs to; only with the same it can be opened
   */
  public Sealed seal(byte[] content, byte[] context) {
    try {
      return new Sealed(subject, aead.encrypt(content, context));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Nothing can be sealed", e);
    }
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
