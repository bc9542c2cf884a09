package io.rollbook.eventlog;

import java.time.Instant;

/**
 * An event that is not in the log yet.
 *
 * @param id identifies the event everywhere, also across retries
 * @param stream the name of the stream
 * @param version its place in the stream, from 0
 * @param type the stable name of its type, not a class name
 * @param revision of the type's payload, from "1"
 * @param payload the serialized event; any bytes
 * @param metadata the serialized metadata; any bytes
 * @param occurredAt when it happened by the clock of the node that decided it; has no influence on
 *     the order
 */
public record NewEvent(
    String id,
    String stream,
    long version,
    String type,
    String revision,
    byte[] payload,
    byte[] metadata,
    Instant occurredAt) {}
