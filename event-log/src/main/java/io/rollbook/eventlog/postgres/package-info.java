/**
 * The event log on PostgreSQL: group commit, reading, waking. All SQL of the log is here and in the
 * migrations; nothing here knows Axon or what an event means.
 */
@NullMarked
package io.rollbook.eventlog.postgres;

import org.jspecify.annotations.NullMarked;
