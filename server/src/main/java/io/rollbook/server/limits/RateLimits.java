package io.rollbook.server.limits;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * This node's limits. Credentials and addresses are told apart by two limiters, so that no number
 * of addresses makes a credential's be forgotten.
 */
@Component
@EnableConfigurationProperties(RateLimitProperties.class)
public class RateLimits {

  private final Optional<RateLimiter> credentials;
  private final Optional<RateLimiter> addresses;

  RateLimits(RateLimitProperties properties) {
    this.credentials = limiter(properties);
    this.addresses = limiter(properties);
  }

  private static Optional<RateLimiter> limiter(RateLimitProperties properties) {
    Long requests = properties.requests();
    if (requests == null) {
      return Optional.empty();
    }
    Long burst = properties.burst();
    Duration period = properties.period();
    return Optional.of(
        new RateLimiter(
            requests, period, burst == null ? requests : burst, properties.remembered()));
  }

  /** Of credentials, by id; empty if nothing is limited. */
  public Optional<RateLimiter> credentials() {
    return credentials;
  }

  /** Of those who show no credential, by network address; empty if nothing is limited. */
  public Optional<RateLimiter> addresses() {
    return addresses;
  }
}
