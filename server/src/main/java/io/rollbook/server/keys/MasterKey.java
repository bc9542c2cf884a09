package io.rollbook.server.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The secret from which every other key of this installation is derived. It is never used itself
 * and never leaves this class.
 */
public final class MasterKey {

  /** Length in bytes, of the master key and of each derived one. */
  static final int LENGTH = 32;

  private static final byte[] SALT = "rollbook".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;

  /**
   * @throws IllegalArgumentException it is not 32 bytes long
   */
  MasterKey(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("A master key has " + LENGTH + " bytes");
    }
    this.bytes = bytes.clone();
  }

  /** A key for one purpose; the same purpose gives the same key on every node. */
  public SecretKey derive(String purpose) {
    return derive(purpose, "Generic");
  }

  /**
   * A key for one purpose, of 32 bytes.
   *
   * @param purpose part of what keeps stored data readable: never change one
   * @param algorithm the name that the key's user expects, like AES or HmacSHA256
   */
  public SecretKey derive(String purpose, String algorithm) {
    HKDFParameterSpec parameters =
        HKDFParameterSpec.ofExtract()
            .addIKM(bytes)
            .addSalt(SALT)
            .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), LENGTH);
    try {
      return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK from 25 on has HKDF-SHA256", e);
    }
  }

  /** What a database may keep to recognise this key. */
  byte[] checkValue() {
    return derive("check").getEncoded();
  }

  /** Whether the check value was made with this key. */
  boolean made(byte[] checkValue) {
    return MessageDigest.isEqual(checkValue(), checkValue);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MasterKey key && MessageDigest.isEqual(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(checkValue());
  }

  @Override
  public String toString() {
    return "MasterKey";
  }
}
