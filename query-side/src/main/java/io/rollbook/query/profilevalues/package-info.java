/**
 * The main read model: one row a participant, and the queries that read it. A read by id is
 * completed from the log, so that it is never stale.
 */
@NullMarked
package io.rollbook.query.profilevalues;

import org.jspecify.annotations.NullMarked;
