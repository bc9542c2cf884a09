package io.rollbook.benchmarks.http;

import org.jspecify.annotations.Nullable;

/**
 * A line of the table.
 *
 * @param what was measured, such as {@code create}
 * @param rate answers a second
 * @param followed how many a second it answered and was done with, its read model included
 * @param p50 milliseconds, as is {@code p99}; null where there are no single requests
 * @param cpu seconds of the service's processor time for 1 000 requests
 * @param memory resident, in megabytes
 */
record Row(
    String what,
    int connections,
    String subject,
    double rate,
    double followed,
    @Nullable Double p50,
    @Nullable Double p99,
    @Nullable Double cpu,
    @Nullable Double memory) {}
