package io.rollbook.eventlog.conformance;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.ClaimChange;
import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.IdempotencyKey;
import io.rollbook.eventlog.NewEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events and requests that differ from all others. */
public final class Samples {

  private Samples() {}

  /** The name of a stream that does not exist yet. */
  public static String newStream() {
    return "sample-" + UUID.randomUUID();
  }

  /** A small event. */
  public static NewEvent event(String stream, long version) {
    return event(stream, version, "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
  }

  /** An event with this payload. */
  public static NewEvent event(String stream, long version, byte[] payload) {
    return event(stream, version, payload, Instant.now());
  }

  /** An event with this time. */
  public static NewEvent event(String stream, long version, byte[] payload, Instant occurredAt) {
    return new NewEvent(
        UUID.randomUUID().toString(),
        stream,
        version,
        "SampleHappened",
        "1",
        payload,
        "{}".getBytes(StandardCharsets.UTF_8),
        occurredAt);
  }

  /** A request for one small event. */
  public static AppendRequest request(String stream, long version) {
    return AppendRequest.of(event(stream, version));
  }

  /** A request for the first event of a stream, with claims. */
  public static AppendRequest first(String stream, ClaimChange... claims) {
    return with(event(stream, 0), claims);
  }

  /** A request for an event with claims. */
  public static AppendRequest with(NewEvent event, ClaimChange... claims) {
    return new AppendRequest(List.of(event), List.of(claims), null);
  }

  /** A request for the first event of a stream, with an idempotency key. */
  public static AppendRequest first(String stream, @Nullable IdempotencyKey key) {
    return new AppendRequest(List.of(event(stream, 0)), List.of(), key);
  }

  /** A claim that nobody holds yet. */
  public static ClaimKey newClaim() {
    return claim("email", newBytes());
  }

  /** A claim in the scope "workspace". */
  public static ClaimKey claim(String namespace, byte[] digest) {
    return new ClaimKey("workspace", namespace, digest);
  }

  /** A key for the outcome of the first event of a stream. */
  public static IdempotencyKey key(byte[] keyDigest, String stream) {
    return new IdempotencyKey("workspace", keyDigest, new byte[] {7}, stream, 0);
  }

  /** Bytes that nobody else has. */
  public static byte[] newBytes() {
    return UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
  }
}
