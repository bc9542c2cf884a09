package io.rollbook.eventlog.privacy;

import com.google.crypto.tink.aead.internal.InsecureNonceAesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * AES-256-GCM with random nonces, which stand in front of the ciphertext: the format of Tink's own
 * {@code AesGcmJce}. That one makes a generator of random numbers for each thread, which takes many
 * times as long as the encryption where every request has a thread of its own; this one shares one.
 */
public final class Aes256Gcm {

  /** Of keys, in bytes. */
  public static final int KEY_LENGTH = 32;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final InsecureNonceAesGcmJce cipher;

  /**
   * @throws IllegalArgumentException if the key is not 32 bytes long
   */
  public Aes256Gcm(byte[] key) {
    if (key.length != KEY_LENGTH) {
      throw new IllegalArgumentException("The key has not " + KEY_LENGTH + " bytes");
    }
    try {
      this.cipher = new InsecureNonceAesGcmJce(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES-256-GCM", e);
    }
  }

  /** A new key. */
  public static byte[] newKey() {
    return randomBytes(KEY_LENGTH);
  }

  /**
   * Encrypts.
   *
   * @param context what the content belongs to; only with the same it can be decrypted
   */
  public byte[] encrypt(byte[] content, byte[] context) {
    byte[] nonce = randomBytes(InsecureNonceAesGcmJce.IV_SIZE_IN_BYTES);
    try {
      byte[] sealed = cipher.encrypt(nonce, content, nonce.length, context);
      System.arraycopy(nonce, 0, sealed, 0, nonce.length);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Nothing can be encrypted", e);
    }
  }

  /**
   * Decrypts.
   *
   * @throws GeneralSecurityException if it was altered, or encrypted under another key or for
   *     another context
   */
  public byte[] decrypt(byte[] sealed, byte[] context) throws GeneralSecurityException {
    if (sealed.length < InsecureNonceAesGcmJce.IV_SIZE_IN_BYTES) {
      throw new GeneralSecurityException("Too short");
    }
    byte[] nonce = Arrays.copyOf(sealed, InsecureNonceAesGcmJce.IV_SIZE_IN_BYTES);
    return cipher.decrypt(nonce, sealed, nonce.length, context);
  }

  private static byte[] randomBytes(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
