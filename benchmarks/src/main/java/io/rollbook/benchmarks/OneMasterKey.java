package io.rollbook.benchmarks;

import io.rollbook.eventlog.privacy.Aes256Gcm;
import io.rollbook.eventlog.privacy.KeyWrapping;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/** Wraps as the server does that has {@link #ENCODED} as its master key, so that it can unwrap. */
public final class OneMasterKey implements KeyWrapping {

  /** What the server is told. */
  public static final String ENCODED = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

  private static final int ID_LENGTH = 8;

  private final byte[] id = Arrays.copyOf(derive("id"), ID_LENGTH);
  private final Aes256Gcm wrapping = new Aes256Gcm(derive("wrapping"));

  private static byte[] derive(String purpose) {
    HKDFParameterSpec parameters =
        HKDFParameterSpec.ofExtract()
            .addIKM(Base64.getDecoder().decode(ENCODED))
            .addSalt(utf8("rollbook"))
            .thenExpand(utf8(purpose), Aes256Gcm.KEY_LENGTH);
    try {
      return KDF.getInstance("HKDF-SHA256").deriveKey("Generic", parameters).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK from 25 on has HKDF-SHA256", e);
    }
  }

  @Override
  public byte[] wrap(byte[] key, String subject) {
    byte[] sealed = wrapping.encrypt(key, contextOf(subject));
    return ByteBuffer.allocate(ID_LENGTH + sealed.length).put(id).put(sealed).array();
  }

  @Override
  public byte[] unwrap(byte[] wrapped, String subject) throws GeneralSecurityException {
    byte[] sealed = Arrays.copyOfRange(wrapped, ID_LENGTH, wrapped.length);
    return wrapping.decrypt(sealed, contextOf(subject));
  }

  private static byte[] contextOf(String subject) {
    return utf8("subject " + subject);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
