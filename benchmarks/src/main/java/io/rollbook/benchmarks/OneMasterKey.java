package io.rollbook.benchmarks;

import io.rollbook.eventlog.privacy.Aes256Gcm;
import io.rollbook.eventlog.privacy.KeyWrapping;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Wraps as the server does. */
public final class OneMasterKey implements KeyWrapping {

  private final Aes256Gcm master = new Aes256Gcm(new byte[Aes256Gcm.KEY_LENGTH]);

  @Override
  public byte[] wrap(byte[] key, String subject) {
    return master.encrypt(key, subject.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public byte[] unwrap(byte[] wrapped, String subject) throws GeneralSecurityException {
    return master.decrypt(wrapped, subject.getBytes(StandardCharsets.UTF_8));
  }
}
