/**
 * What every {@link io.rollbook.eventlog.EventLog} must do. A store is tested by a subclass of
 * {@link io.rollbook.eventlog.conformance.EventLogConformance}. Nothing here knows how a store
 * works.
 */
@NullMarked
package io.rollbook.eventlog.conformance;

import org.jspecify.annotations.NullMarked;
