package io.rollbook.eventlog.privacy;

import java.security.GeneralSecurityException;

/**
 * Encrypts the keys of subjects, so that the database holds none in clear. Whoever can unwrap must
 * hold a key that the database does not have.
 */
public interface KeyWrapping {

  /** Encrypts a subject's key, bound to the subject. */
  byte[] wrap(byte[] key, String subject);

  /**
   * The subject's key.
   *
   * @throws GeneralSecurityException if it was wrapped by a key that is not at hand, for another
   *     subject, or has been altered
   */
  byte[] unwrap(byte[] wrapped, String subject) throws GeneralSecurityException;
}
