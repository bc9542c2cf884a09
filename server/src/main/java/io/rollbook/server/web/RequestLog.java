package io.rollbook.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * One line for each request that wanted to change something or was refused; with the level debug,
 * for each read too. It names the route and not the path or the query: what callers put there may
 * be personal.
 */
@Component
class RequestLog {

  private static final Logger LOG = LoggerFactory.getLogger("io.rollbook.requests");

  void log(HttpServletRequest request, HttpServletResponse response, long nanos) {
    boolean read =
        HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    if (LOG.isDebugEnabled() || (LOG.isInfoEnabled() && !(read && response.getStatus() < 400))) {
      Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
      LOG.info(
          "{} {} {} {} ms",
          request.getMethod(),
          route == null ? "-" : route,
          response.getStatus(),
          nanos / 1_000_000);
    }
  }
}
