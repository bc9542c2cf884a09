package io.rollbook.server.dialect.missionhub;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Which part of a list is asked for.
 *
 * @param limit 0 if only the number of people is wanted
 */
record PageWindow(long offset, int limit) {

  static final int DEFAULT_LIMIT = 25;
  static final int MAX_LIMIT = 1000;

  private static final String LIMIT = "page[limit]";
  private static final String OFFSET = "page[offset]";
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  /**
   * Reads {@code page[limit]} and {@code page[offset]}.
   *
   * @throws io.rollbook.server.web.RequestRefused with 400 if one is wrong, or the page is asked
   *     for in another way
   */
  static PageWindow read(HttpServletRequest request) {
    for (String name : Collections.list(request.getParameterNames())) {
      boolean page = name.equals("page") || name.startsWith("page[");
      if (page && !name.equals(LIMIT) && !name.equals(OFFSET)) {
        throw Faults.parameter("page", "Page takes limit and offset");
      }
    }
    long limit = number(request, LIMIT, DEFAULT_LIMIT);
    if (limit > MAX_LIMIT) {
      throw Faults.parameter(LIMIT, "Limit must be between 0 and " + MAX_LIMIT);
    }
    return new PageWindow(number(request, OFFSET, 0), (int) limit);
  }

  /** How many there are altogether, if so many on the page tell that it is the last one. */
  OptionalLong totalAfter(int found) {
    boolean last = found < limit && (found > 0 || offset == 0);
    return last ? OptionalLong.of(offset + found) : OptionalLong.empty();
  }

  private static long number(HttpServletRequest request, String name, long otherwise) {
    String text = request.getParameter(name);
    if (text == null) {
      return otherwise;
    }
    if (!NUMBER.matcher(text).matches()) {
      throw Faults.parameter(name, "Page takes numbers from 0");
    }
    return Long.parseLong(text);
  }
}
