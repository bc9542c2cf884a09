package io.rollbook.server.dialect.checkmango;

import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a list is asked for.
 *
 * @param page from 1
 * @param perPage from 1 to 100
 * @param keys which keys are wanted; null for all
 */
record CheckmangoQuery(int page, int perPage, List<Sort> sorts, @Nullable Set<String> keys) {

  /** How many to pass over. */
  long offset() {
    return (page - 1L) * perPage;
  }

  static final String PAGE = "page";
  static final String PER_PAGE = "per_page";
  static final String SORT = "sort";
  static final String INCLUDE = "include";
  static final String FILTER_KEY = "filter[key]";

  private static final int DEFAULT_PER_PAGE = 15;
  private static final int MAX_PER_PAGE = 100;
  private static final int MAX_PAGE = 999_999_999;
  private static final int MAX_KEYS = 100;
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  /**
   * Reads the query parameters; those that are not known are passed over.
   *
   * @throws RequestRefused with 422 if a number is wrong, with 400 if something is not offered
   */
  static CheckmangoQuery read(HttpServletRequest request) {
    Map<String, List<String>> errors = new LinkedHashMap<>();
    int page = number(request, PAGE, 1, MAX_PAGE, errors);
    int perPage = number(request, PER_PAGE, DEFAULT_PER_PAGE, MAX_PER_PAGE, errors);
    Set<String> keys = keys(request, errors);
    if (!errors.isEmpty()) {
      throw new RequestRefused(Problem.invalid(errors));
    }
    return new CheckmangoQuery(page, perPage, sorts(request), keys);
  }

  /**
   * What is to be shown beside participants.
   *
   * @throws RequestRefused with 400 if something is not offered
   */
  static Set<Include> includes(HttpServletRequest request) {
    Set<Include> includes = EnumSet.noneOf(Include.class);
    parts(request, INCLUDE)
        .map(name -> Include.of(name).orElseThrow(() -> notOffered(INCLUDE, Include.NAMES)))
        .forEach(includes::add);
    return includes;
  }

  private static List<Sort> sorts(HttpServletRequest request) {
    List<Sort> sorts =
        parts(request, SORT)
            .map(name -> Sort.of(name).orElseThrow(() -> notOffered(SORT, Sort.NAMES)))
            .toList();
    return sorts.isEmpty() ? List.of(Sort.DEFAULT) : sorts;
  }

  private static int number(
      HttpServletRequest request,
      String name,
      int absent,
      int max,
      Map<String, List<String>> errors) {
    String text = last(request, name);
    if (text == null || text.isEmpty()) {
      return absent;
    }
    if (NUMBER.matcher(text).matches() && Integer.parseInt(text) <= max) {
      return Integer.parseInt(text);
    }
    errors.put(name, List.of(Wording.sentence(name, "must be between 1 and " + max)));
    return absent;
  }

  private static @Nullable Set<String> keys(
      HttpServletRequest request, Map<String, List<String>> errors) {
    if (request.getParameterMap().keySet().stream()
        .anyMatch(name -> name.startsWith("filter[") && !name.equals(FILTER_KEY))) {
      throw notOffered("filter", List.of("key"));
    }
    if (last(request, FILTER_KEY) == null) {
      return null;
    }
    Set<String> keys = parts(request, FILTER_KEY).collect(Collectors.toSet());
    if (keys.size() > MAX_KEYS) {
      errors.put(
          FILTER_KEY,
          List.of(Wording.sentence("filter", "must not have more than " + MAX_KEYS + " keys")));
    }
    return keys;
  }

  /** As Laravel's query builder says it, but without repeating what the client sent. */
  private static RequestRefused notOffered(String kind, List<String> allowed) {
    return new RequestRefused(
        Problem.of(
            HttpStatus.BAD_REQUEST,
            "Requested %s(s) are not allowed. Allowed %s(s) are `%s`."
                .formatted(kind, kind, String.join(", ", allowed))));
  }

  private static Stream<String> parts(HttpServletRequest request, String name) {
    String text = last(request, name);
    return text == null
        ? Stream.empty()
        : Stream.of(text.split(",", -1)).map(String::strip).filter(part -> !part.isEmpty());
  }

  /** As in PHP, the last one wins. */
  static @Nullable String last(HttpServletRequest request, String name) {
    String[] values = request.getParameterValues(name);
    return values == null || values.length == 0 ? null : values[values.length - 1];
  }
}
