package io.rollbook.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id, bounds its body, and answers for what is thrown before a controller is
 * reached, such as by a security filter while the database is away.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutermostFilter extends OncePerRequestFilter {

  /** One line, no spaces, no markup: it goes into logs. */
  private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._:/+=-]{1,200}");

  private final ErrorHandling errors;
  private final RequestLog log;

  OutermostFilter(ErrorHandling errors, RequestLog log) {
    this.errors = errors;
    this.log = log;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long start = System.nanoTime();
    String requestId = requestId(request);
    request.setAttribute(RequestId.ATTRIBUTE, requestId);
    response.setHeader(RequestId.HEADER, requestId);
    MDC.put(RequestId.ATTRIBUTE, requestId);
    MDC.put(CorrelationId.LOG_NAME, correlationId(request, response, requestId));
    try {
      refusePattern(request.getContentType());
      chain.doFilter(BoundedBody.of(request), response);
    } catch (RuntimeException e) {
      errors.handle(e, request, response);
    } catch (ServletException e) {
      errors.handle(e.getRootCause() == null ? e : e.getRootCause(), request, response);
    } finally {
      log.log(request, response, System.nanoTime() - start);
      MDC.remove(RequestId.ATTRIBUTE);
      MDC.remove(CorrelationId.LOG_NAME);
    }
  }

  /** A pattern says nothing about a body, and Spring fails on it. */
  private static void refusePattern(@Nullable String contentType) {
    if (contentType != null && contentType.split(";", 2)[0].indexOf('*') >= 0) {
      throw new RequestRefused(Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
    }
  }

  private static String requestId(HttpServletRequest request) {
    String given = acceptable(request.getHeader(RequestId.HEADER));
    return given == null ? UUID.randomUUID().toString() : given;
  }

  private static String correlationId(
      HttpServletRequest request, HttpServletResponse response, String requestId) {
    String given = acceptable(request.getHeader(CorrelationId.HEADER));
    if (given != null) {
      response.setHeader(CorrelationId.HEADER, given);
    }
    return CorrelationId.of(given, request.getHeader(CorrelationId.TRACE_HEADER), requestId);
  }

  private static @Nullable String acceptable(@Nullable String given) {
    return given != null && ACCEPTABLE.matcher(given).matches() ? given : null;
  }
}
