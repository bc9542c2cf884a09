package io.rollbook.benchmarks;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.rollbook.eventlog.privacy.KeyWrapping;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Wraps as the server does. */
final class OneMasterKey implements KeyWrapping {

  private final Aead aead;

  OneMasterKey() throws GeneralSecurityException {
    this.aead = new AesGcmJce(new byte[32]);
  }

  @Override
  public byte[] wrap(byte[] key, String subject) {
    try {
      return aead.encrypt(key, subject.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public byte[] unwrap(byte[] wrapped, String subject) throws GeneralSecurityException {
    return aead.decrypt(wrapped, subject.getBytes(StandardCharsets.UTF_8));
  }
}
