package io.rollbook.server.axon;

import io.rollbook.eventlog.postgres.PostgresEventLogSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The bounds of the event log.
 *
 * @param queueRequests how many appends may wait; one more is answered with 503
 * @param queueBytes how much they may hold together
 * @param batchRequests how many are committed together at most
 * @param batchBytes how much is committed together at most
 * @param readBytes how much is read at a time at most
 * @param patience how long an append may take before its caller is told that the outcome is not
 *     known
 */
@ConfigurationProperties("rollbook.event-log")
record EventLogProperties(
    @DefaultValue("10000") int queueRequests,
    @DefaultValue("64MB") DataSize queueBytes,
    @DefaultValue("256") int batchRequests,
    @DefaultValue("8MB") DataSize batchBytes,
    @DefaultValue("8MB") DataSize readBytes,
    @DefaultValue("10s") Duration patience) {

  PostgresEventLogSettings settings() {
    return new PostgresEventLogSettings(
        queueRequests,
        queueBytes.toBytes(),
        batchRequests,
        batchBytes.toBytes(),
        readBytes.toBytes(),
        patience);
  }
}
