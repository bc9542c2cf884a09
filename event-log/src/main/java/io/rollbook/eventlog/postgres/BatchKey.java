package io.rollbook.eventlog.postgres;

import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.IdempotencyKey;
import java.nio.ByteBuffer;

/** Something that no two requests of one batch may both touch. */
sealed interface BatchKey {

  record Stream(String name) implements BatchKey {}

  /** A buffer compares by content, which an array does not. */
  record Claim(String scope, String namespace, ByteBuffer digest) implements BatchKey {}

  record Idempotency(String scope, ByteBuffer digest) implements BatchKey {}

  record Subject(String name) implements BatchKey {}

  static BatchKey subject(String name) {
    return new Subject(name);
  }

  static BatchKey stream(String name) {
    return new Stream(name);
  }

  static BatchKey claim(ClaimKey claim) {
    return new Claim(claim.scope(), claim.namespace(), ByteBuffer.wrap(claim.digest()));
  }

  static BatchKey idempotency(IdempotencyKey key) {
    return new Idempotency(key.scope(), ByteBuffer.wrap(key.keyDigest()));
  }
}
