package io.rollbook.server.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The secret from which the keys of this installation are derived that must outlive a change of the
 * master key. The database has it, encrypted under the master key. It is never used itself.
 */
public final class RootKey {

  private static final byte[] SALT = "rollbook".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;

  RootKey(byte[] bytes) {
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
            .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), MasterKey.LENGTH);
    try {
      return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK from 25 on has HKDF-SHA256", e);
    }
  }

  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return "RootKey";
  }
}
