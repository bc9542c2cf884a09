/**
 * Traces, for whoever has named an endpoint that is to get them. Without one, nothing of this is
 * loaded. A span says no more of a request than its line in the log does.
 */
@NullMarked
package io.rollbook.server.tracing;

import org.jspecify.annotations.NullMarked;
