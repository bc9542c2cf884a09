package io.rollbook.eventlog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that is not in the log yet.
 *
 * @param id identifies the event everywhere, also across retries
 * @param stream the name of the stream
 * @param version its place in the stream, from 0
 * @param type the stable name of its type, not a class name
 * @param revision of the type's payload, from "1"
 * @param payload the serialized event but for what is sealed; any bytes
 * @param metadata the serialized metadata; any bytes
 * @param occurredAt when it happened by the clock of the node that decided it; has no influence on
 *     the order
 * @param scope within which it happened, such as a tenant, or null; see {@link EventLog#readScope}
 * @param sealed the part of it that identifies somebody, or null if none does
 */
public record NewEvent(
    String id,
    String stream,
    long version,
    String type,
    String revision,
    byte[] payload,
    byte[] metadata,
    Instant occurredAt,
    @Nullable String scope,
    @Nullable Sealed sealed) {

  /** An event in no scope that identifies nobody. */
  public NewEvent(
      String id,
      String stream,
      long version,
      String type,
      String revision,
      byte[] payload,
      byte[] metadata,
      Instant occurredAt) {
    this(id, stream, version, type, revision, payload, metadata, occurredAt, null, null);
  }

  /** Only what is not sealed. */
  NewEvent withoutPersonal() {
    return new NewEvent(
        id, stream, version, type, revision, payload, metadata, occurredAt, scope, null);
  }
}
