/** That Axon Framework gets what it expects of an event store. */
@NullMarked
package io.rollbook.eventlog.axon;

import org.jspecify.annotations.NullMarked;
