package io.rollbook.server.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What ties together the requests that one cause has in several services. */
final class CorrelationId {

  static final String HEADER = "X-Correlation-Id";
  static final String TRACE_HEADER = "traceparent";

  /** The name under which it stands in each line of the log. */
  static final String LOG_NAME = "correlationId";

  /** W3C Trace Context: version, trace, parent, flags. */
  private static final Pattern TRACE =
      Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

  private CorrelationId() {}

  /**
   * The caller's own, else that of the trace that the request belongs to, else the request's.
   *
   * @param given null if the caller gave none that can be used
   * @param trace the header as it came
   */
  static String of(@Nullable String given, @Nullable String trace, String requestId) {
    if (given != null) {
      return given;
    }
    Matcher traced = TRACE.matcher(trace == null ? "" : trace);
    return traced.matches() ? traced.group(1) : requestId;
  }
}
