package io.rollbook.eventlog;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Digests by which equal values can be found without storing them: HMAC-SHA256 over a namespace and
 * a value. Without the key nobody can test guesses, which matters for values as guessable as an
 * e-mail address. Safe for use by many threads.
 */
public final class KeyedDigest {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKey key;

  public KeyedDigest(SecretKey key) {
    this.key = key;
    newMac();
  }

  /**
   * The digest of a text.
   *
   * @return 32 bytes
   * @throws IllegalArgumentException if a text holds half a surrogate pair, which has no UTF-8 form
   */
  public byte[] of(String namespace, String value) {
    return of(namespace, utf8(value));
  }

  /**
   * The digest of bytes; for the UTF-8 form of a text the same as that of the text.
   *
   * @return 32 bytes
   */
  public byte[] of(String namespace, byte[] value) {
    byte[] name = utf8(namespace);
    Mac mac = newMac();
    // The length goes first, or ("ab", "c") would have the digest of ("a", "bc").
    mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(name.length).flip());
    mac.update(name);
    return mac.doFinal(value);
  }

  private Mac newMac() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    } catch (InvalidKeyException e) {
      throw new IllegalArgumentException("The key is not fit for " + ALGORITHM, e);
    }
  }

  private static byte[] utf8(String text) {
    try {
      // String.getBytes would turn every lone surrogate into the same question mark.
      ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] result = new byte[bytes.remaining()];
      bytes.get(result);
      return result;
    } catch (CharacterCodingException _) {
      throw new IllegalArgumentException("The text holds half a surrogate pair");
    }
  }
}
