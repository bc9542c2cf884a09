package io.rollbook.server.limits;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code rollbook.rate-limit.*}
 *
 * @param requests how many a credential may send in a period, again and again; null: any number
 * @param burst how many it may send at once after a pause; null: as many as in a period
 * @param remembered how many credentials, and how many addresses, are told apart at a time
 */
@ConfigurationProperties("rollbook.rate-limit")
record RateLimitProperties(
    @Nullable Long requests,
    @DefaultValue("1m") Duration period,
    @Nullable Long burst,
    @DefaultValue("100000") int remembered) {

  RateLimitProperties {
    if ((requests != null && requests < 1) || (burst != null && burst < 1) || remembered < 1) {
      throw new IllegalArgumentException("rollbook.rate-limit: every number must be at least 1");
    }
    if (period.toMillis() < 1 || (requests != null && requests > period.toNanos())) {
      throw new IllegalArgumentException(
          "rollbook.rate-limit.period is too short for this number of requests");
    }
  }
}
