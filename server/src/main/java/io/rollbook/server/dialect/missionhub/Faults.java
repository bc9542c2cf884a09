package io.rollbook.server.dialect.missionhub;

import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Collects what is wrong with a body, by JSON pointer, in whole sentences. */
final class Faults {

  static final String BLANK = "can't be blank";
  static final String INVALID = "is invalid";
  static final String MISSING = "must exist";

  private static final String PARAMETER = "?";

  private final Map<String, List<String>> details = new LinkedHashMap<>();

  void add(String pointer, String detail) {
    List<String> known = details.computeIfAbsent(pointer, _ -> new ArrayList<>());
    if (!known.contains(detail)) {
      known.add(detail);
    }
  }

  /** Whether something is wrong there. */
  boolean concern(String pointer) {
    return details.containsKey(pointer);
  }

  /**
   * Ends the reading.
   *
   * @throws RequestRefused with 422 if anything was wrong
   */
  void check() {
    if (!details.isEmpty()) {
      throw new RequestRefused(Problem.invalid(details));
    }
  }

  /** 404: there is nothing that the path could mean. */
  static RequestRefused notFound() {
    return new RequestRefused(Problem.of(HttpStatus.NOT_FOUND));
  }

  /** 409: the resource object there is of a type that has no place there. */
  static RequestRefused wrongType(String pointer) {
    return refused(HttpStatus.CONFLICT, pointer, "Type does not belong here");
  }

  /** 409: the body is about another resource than the path. */
  static RequestRefused otherId(String pointer) {
    return refused(HttpStatus.CONFLICT, pointer, "Id is not the one in the path");
  }

  /** 400: this query parameter is wrong. */
  static RequestRefused parameter(String name, String detail) {
    return refused(HttpStatus.BAD_REQUEST, PARAMETER + name, detail);
  }

  /** The query parameter that a field of a problem stands for; empty if it is something else. */
  static String parameterIn(String field) {
    return field.startsWith(PARAMETER) ? field.substring(PARAMETER.length()) : "";
  }

  private static RequestRefused refused(HttpStatus status, String field, String detail) {
    return new RequestRefused(
        new Problem(status, detail, Map.of(field, List.of(detail)), HttpHeaders.EMPTY));
  }
}
