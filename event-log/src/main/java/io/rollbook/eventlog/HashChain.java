package io.rollbook.eventlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The hash that each event carries: SHA-256 over the hash of the event before it in its stream and
 * all that was appended. Who changes, removes, adds or reorders events afterwards has to make every
 * later hash of the stream anew. What is sealed goes in encrypted, so the chain holds after its key
 * was destroyed.
 */
public final class HashChain {

  private static final int LENGTH = 32;

  private HashChain() {}

  /** What the first event of a stream follows. */
  public static byte[] start() {
    return new byte[LENGTH];
  }

  /**
   * The hash of an event.
   *
   * @param previous that of the event before it in the stream
   * @return 32 bytes
   */
  public static byte[] link(byte[] previous, NewEvent event) {
    MessageDigest digest = sha256();
    digest.update(previous);
    digest.update(longs(event.version(), micros(event.occurredAt())));
    add(digest, event.id());
    add(digest, event.stream());
    add(digest, event.type());
    add(digest, event.revision());
    add(digest, event.scope());
    Sealed sealed = event.sealed();
    add(digest, sealed == null ? null : sealed.subject());
    add(digest, event.payload());
    add(digest, event.metadata());
    add(digest, sealed == null ? null : sealed.content());
    return digest.digest();
  }

  /** Microseconds since 1970, as the database keeps them: cut off, and not rounded. */
  public static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant.truncatedTo(ChronoUnit.MICROS));
  }

  private static void add(MessageDigest digest, @Nullable String text) {
    add(digest, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
  }

  /** The length goes first, or what ends one part could begin the next. */
  private static void add(MessageDigest digest, byte @Nullable [] bytes) {
    digest.update(
        ByteBuffer.allocate(Integer.BYTES).putInt(bytes == null ? -1 : bytes.length).flip());
    if (bytes != null) {
      digest.update(bytes);
    }
  }

  private static ByteBuffer longs(long one, long other) {
    return ByteBuffer.allocate(2 * Long.BYTES).putLong(one).putLong(other).flip();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
