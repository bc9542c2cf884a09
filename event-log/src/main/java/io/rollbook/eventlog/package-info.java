/**
 * An append-only event log on PostgreSQL: what can be appended, read, claimed and awaited. It knows
 * nothing of what the events mean; {@link io.rollbook.eventlog.axon} offers it to Axon Framework as
 * an event store.
 */
@NullMarked
package io.rollbook.eventlog;

import org.jspecify.annotations.NullMarked;
