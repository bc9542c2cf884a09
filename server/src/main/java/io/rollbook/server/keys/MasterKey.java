package io.rollbook.server.keys;

import io.rollbook.eventlog.privacy.Aes256Gcm;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The operator's secret, which encrypts other keys and nothing else. It comes from outside the
 * database, is never used itself, and never leaves this package.
 */
final class MasterKey {

  /** In bytes. */
  static final int LENGTH = 32;

  /** Of {@link #id}, in bytes. */
  static final int ID_LENGTH = 8;

  private final byte[] bytes;
  private final byte[] id;
  private final Aes256Gcm wrapping;

  /**
   * @throws IllegalArgumentException it is not 32 bytes long
   */
  MasterKey(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("A master key has " + LENGTH + " bytes");
    }
    this.bytes = bytes.clone();
    this.id = Arrays.copyOf(derive(bytes, "id"), ID_LENGTH);
    this.wrapping = new Aes256Gcm(derive(bytes, "wrapping"));
  }

  /** Tells this key from others; nothing can be found from it. */
  byte[] id() {
    return id.clone();
  }

  /** Encrypts a key, bound to a context; {@link #id} stands in front. */
  byte[] wrap(byte[] key, byte[] context) {
    byte[] sealed = wrapping.encrypt(key, context);
    return ByteBuffer.allocate(ID_LENGTH + sealed.length).put(id).put(sealed).array();
  }

  /** Whether the key was wrapped by this one. */
  boolean wrapped(byte[] wrapped) {
    return wrapped.length > ID_LENGTH && Arrays.equals(wrapped, 0, ID_LENGTH, id, 0, ID_LENGTH);
  }

  /** Decrypts what {@link #wrap} made. */
  byte[] unwrap(byte[] wrapped, byte[] context) throws GeneralSecurityException {
    return wrapping.decrypt(Arrays.copyOfRange(wrapped, ID_LENGTH, wrapped.length), context);
  }

  /** The root key of installations that were made when the master key was used for everything. */
  RootKey asRoot() {
    return new RootKey(bytes);
  }

  private static byte[] derive(byte[] bytes, String purpose) {
    return new RootKey(bytes).derive(purpose).getEncoded();
  }

  /** What a database may keep to recognise this key. */
  byte[] checkValue() {
    return derive(bytes, "check");
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
