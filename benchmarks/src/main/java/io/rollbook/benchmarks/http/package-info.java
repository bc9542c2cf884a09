/**
 * Measures the packaged server over HTTP beside the plain Axon application of {@code stock} and
 * beside what PostgreSQL alone can do, in turns, on one PostgreSQL. Needs {@code wrk} and {@code
 * pgbench} on the path.
 */
@NullMarked
package io.rollbook.benchmarks.http;

import org.jspecify.annotations.NullMarked;
