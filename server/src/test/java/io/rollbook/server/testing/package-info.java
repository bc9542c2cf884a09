/** A running server on a real PostgreSQL, and a client for it. No test cases here. */
@NullMarked
package io.rollbook.server.testing;

import org.jspecify.annotations.NullMarked;
