/** Turns what stands in the log into events and states, and says clearly when it cannot. */
@NullMarked
package io.rollbook.query.log;

import org.jspecify.annotations.NullMarked;
