package io.rollbook.server.security;

import io.rollbook.server.limits.Allowance;
import io.rollbook.server.limits.RateLimiter;
import io.rollbook.server.limits.RateLimits;
import io.rollbook.server.web.ErrorWriter;
import io.rollbook.server.web.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Grants each credential its number of requests, and each address that of those without one. Comes
 * after it is known who is calling; who shows a token that is not in force does not come here, and
 * is counted where it is refused.
 */
public final class RateLimitFilter extends OncePerRequestFilter {

  private static final String COUNTED = RateLimitFilter.class.getName();
  private static final long NANOS = Duration.ofSeconds(1).toNanos();

  private final RateLimits limits;
  private final ErrorWriter errors;

  public RateLimitFilter(RateLimits limits, ErrorWriter errors) {
    this.limits = limits;
    this.errors = errors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (admits(request, response)) {
      chain.doFilter(request, response);
    }
  }

  /** Counts a request, unless it has been, and answers it if it is one too many. */
  public boolean admits(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // Whoever watches this node must see it also while others flood it.
    if (request.getAttribute(COUNTED) != null || request.getRequestURI().startsWith("/actuator/")) {
      return true;
    }
    request.setAttribute(COUNTED, true);
    Optional<Allowance> taken = take(request);
    if (taken.isEmpty()) {
      return true;
    }
    Allowance allowance = taken.get();
    tell(allowance, response);
    if (!allowance.granted()) {
      errors.write(tooMany(allowance), request, response);
    }
    return allowance.granted();
  }

  private Optional<Allowance> take(HttpServletRequest request) {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    if (caller != null && caller.getPrincipal() instanceof AuthenticatedCredential credential) {
      return limits.credentials().map(it -> it.take(credential.credentialId().toString()));
    }
    Optional<RateLimiter> addresses = limits.addresses();
    return addresses.map(it -> it.take(NetworkAddress.keyOf(request.getRemoteAddr())));
  }

  /** In the fields that clients know, and in those that are to replace them. */
  private static void tell(Allowance allowance, HttpServletResponse response) {
    long reset = seconds(allowance.untilFull());
    response.setHeader("RateLimit-Limit", Long.toString(allowance.limit()));
    response.setHeader("RateLimit-Remaining", Long.toString(allowance.remaining()));
    response.setHeader("RateLimit-Reset", Long.toString(reset));
    response.setHeader(
        "RateLimit-Policy",
        "\"default\";q=" + allowance.limit() + ";w=" + seconds(allowance.window()));
    response.setHeader("RateLimit", "\"default\";r=" + allowance.remaining() + ";t=" + reset);
  }

  private static Problem tooMany(Allowance allowance) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(
        HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds(allowance.untilNext()))));
    return new Problem(
        HttpStatus.TOO_MANY_REQUESTS,
        HttpStatus.TOO_MANY_REQUESTS.getReasonPhrase(),
        Map.of(),
        headers);
  }

  /** None is said to have passed that has not. */
  private static long seconds(Duration time) {
    return Math.ceilDiv(time.toNanos(), NANOS);
  }
}
