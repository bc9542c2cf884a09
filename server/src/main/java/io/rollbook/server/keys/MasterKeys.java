package io.rollbook.server.keys;

import io.rollbook.eventlog.privacy.KeyWrapping;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The master key that wraps, and others that may still have wrapped something, or will soon.
 *
 * @param current what wraps
 * @param others what can only unwrap
 */
record MasterKeys(MasterKey current, List<MasterKey> others) implements KeyWrapping {

  private static final byte[] ROOT = "root".getBytes(StandardCharsets.US_ASCII);

  @Override
  public byte[] wrap(byte[] key, String subject) {
    return current.wrap(key, contextOf(subject));
  }

  @Override
  public byte[] unwrap(byte[] wrapped, String subject) throws GeneralSecurityException {
    return wrapperOf(wrapped).unwrap(wrapped, contextOf(subject));
  }

  byte[] wrap(RootKey root) {
    return current.wrap(root.bytes(), ROOT);
  }

  RootKey unwrapRoot(byte[] wrapped) throws GeneralSecurityException {
    return new RootKey(wrapperOf(wrapped).unwrap(wrapped, ROOT));
  }

  private MasterKey wrapperOf(byte[] wrapped) throws GeneralSecurityException {
    return Stream.concat(Stream.of(current), others.stream())
        .filter(it -> it.wrapped(wrapped))
        .findFirst()
        .orElseThrow(
            () -> new GeneralSecurityException("Wrapped by a master key that is not at hand"));
  }

  /** No subject is called as the root key is. */
  private static byte[] contextOf(String subject) {
    return ("subject " + subject).getBytes(StandardCharsets.UTF_8);
  }
}
