package io.rollbook.eventlog.axon;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.IdentifierFactory;

/**
 * Makes identifiers that ascend (UUID version 7, RFC 9562). Random ones would send each insert to
 * another page of the unique index on event identifiers, which then has to be in memory as a whole;
 * these always go to its end.
 */
public final class SequentialIdentifierFactory extends IdentifierFactory {

  /** Bits of the sub-millisecond counter. */
  private static final int COUNTER_BITS = 12;

  private static final SecureRandom random = new SecureRandom();

  /**
   * Milliseconds since the epoch, and a counter below; only ever ascends, also when the clock goes
   * back.
   */
  private final AtomicLong last = new AtomicLong();

  @Override
  public String generateIdentifier() {
    long now = System.currentTimeMillis() << COUNTER_BITS;
    // When a millisecond is used up, the counter carries into the next one.
    long tick = last.updateAndGet(previous -> Math.max(previous + 1, now));
    long milliseconds = tick >>> COUNTER_BITS;
    long counter = tick & ((1L << COUNTER_BITS) - 1);
    long high = milliseconds << 16 | 0x7000L | counter;
    long low = random.nextLong() >>> 2 | 1L << 63;
    return new UUID(high, low).toString();
  }
}
