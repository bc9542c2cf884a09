package io.rollbook.server.dialect.shocklogic;

import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param limit how many profiles a page has, from 1 to 200
 * @param number of the page, from 1
 */
record ProfilePage(int limit, int number) {

  static final int DEFAULT_LIMIT = 50;
  static final int MAX_LIMIT = 200;
  private static final int MAX_NUMBER = 999_999_999;
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  /**
   * Reads the texts of a path; null for what is not said.
   *
   * @throws RequestRefused with 422 if one is wrong
   */
  static ProfilePage of(@Nullable String limit, @Nullable String page) {
    Map<String, List<String>> errors = new LinkedHashMap<>();
    ProfilePage read =
        new ProfilePage(
            number("Limit", limit, DEFAULT_LIMIT, MAX_LIMIT, errors),
            number("Page", page, 1, MAX_NUMBER, errors));
    if (!errors.isEmpty()) {
      throw new RequestRefused(Problem.invalid(errors));
    }
    return read;
  }

  /** Reads limit and page in the query; throws as {@link #of}. */
  static ProfilePage ofQuery(HttpServletRequest request) {
    return of(parameter(request, "limit"), parameter(request, "page"));
  }

  long offset() {
    return (number - 1L) * limit;
  }

  /** As always here, in whatever case. */
  private static @Nullable String parameter(HttpServletRequest request, String name) {
    return request.getParameterMap().entrySet().stream()
        .filter(it -> it.getKey().equalsIgnoreCase(name))
        .map(it -> it.getValue()[0])
        .findFirst()
        .orElse(null);
  }

  private static int number(
      String name, @Nullable String text, int absent, int max, Map<String, List<String>> errors) {
    if (text == null) {
      return absent;
    }
    if (NUMBER.matcher(text).matches() && Integer.parseInt(text) <= max) {
      return Integer.parseInt(text);
    }
    errors.put(name, List.of("must be between 1 and " + max));
    return absent;
  }
}
