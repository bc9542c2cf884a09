package io.rollbook.query.parked;

import io.rollbook.query.progress.Generation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a generation of a projection could not take, and so waits. It stands in the log,
 * and nothing of its content here.
 *
 * @param version in its stream
 * @param position in the log
 * @param cause null: only because an earlier event of the stream is parked
 */
public record ParkedEvent(
    String id,
    Generation generation,
    String stream,
    long version,
    long position,
    String type,
    String revision,
    Instant occurredAt,
    Instant parkedAt,
    @Nullable ParkedCause cause) {}
