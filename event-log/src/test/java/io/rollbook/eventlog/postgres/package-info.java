/** What PostgreSQL must guarantee to the log, tested on a real server. */
@NullMarked
package io.rollbook.eventlog.postgres;

import org.jspecify.annotations.NullMarked;
