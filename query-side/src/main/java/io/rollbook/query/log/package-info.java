/** Turns what stands in the log into events of participants, and says clearly when it cannot. */
@NullMarked
package io.rollbook.query.log;

import org.jspecify.annotations.NullMarked;
