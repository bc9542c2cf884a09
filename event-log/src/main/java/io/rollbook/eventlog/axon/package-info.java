/**
 * The event log as Axon Framework's event store: messages to events and back, names of types,
 * claims and idempotency keys that go with a command. No SQL here, and nothing of what the
 * application's events mean.
 */
@NullMarked
package io.rollbook.eventlog.axon;

import org.jspecify.annotations.NullMarked;
