/**
 * A real PostgreSQL for integration tests, of this module and of those that build on it. No test
 * cases here.
 */
@NullMarked
package io.rollbook.eventlog.testing;

import org.jspecify.annotations.NullMarked;
