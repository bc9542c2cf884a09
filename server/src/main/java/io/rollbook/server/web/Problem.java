package io.rollbook.server.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * Why a request failed, before a dialect puts it into its own words.
 *
 * @param detail for people; never personal data, a secret or an internal
 * @param errors by field, named as in the log; empty if the failure is not about fields
 * @param headers that belong to the answer, such as {@code Retry-After}
 */
public record Problem(
    HttpStatusCode status, String detail, Map<String, List<String>> errors, HttpHeaders headers) {

  public static Problem of(HttpStatus status) {
    return of(status, status.getReasonPhrase());
  }

  public static Problem of(HttpStatusCode status, String detail) {
    return new Problem(status, detail, Map.of(), HttpHeaders.EMPTY);
  }

  /** 422: these fields are wrong. */
  public static Problem invalid(Map<String, List<String>> errors) {
    return new Problem(
        HttpStatus.UNPROCESSABLE_CONTENT, "Unprocessable Content", errors, HttpHeaders.EMPTY);
  }

  /** 422: this field is wrong. */
  public static Problem invalid(String field, String message) {
    return invalid(Map.of(field, List.of(message)));
  }

  /** 503: nothing is wrong with the request, it may be sent again in a second. */
  public static Problem retryLater(String detail) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, "1");
    return new Problem(HttpStatus.SERVICE_UNAVAILABLE, detail, Map.of(), headers);
  }
}
