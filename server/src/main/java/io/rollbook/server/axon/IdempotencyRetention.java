package io.rollbook.server.axon;

import io.rollbook.eventlog.postgres.PostgresEventLog;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets idempotency keys that nobody will repeat any more; {@code
 * rollbook.idempotency.retention}.
 */
@Component
class IdempotencyRetention {

  private static final Logger LOG = LoggerFactory.getLogger(IdempotencyRetention.class);

  private final PostgresEventLog log;
  private final Duration retention;

  IdempotencyRetention(
      PostgresEventLog log, @Value("${rollbook.idempotency.retention:7d}") Duration retention) {
    this.log = log;
    this.retention = retention;
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
  void purge() {
    int purged = log.purgeIdempotency(Instant.now().minus(retention));
    if (purged > 0) {
      LOG.info("Forgot {} idempotency keys older than {}", purged, retention);
    }
  }
}
