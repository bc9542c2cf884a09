package io.rollbook.server.dialect.azavpilot;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * In which of the page's two casings a client writes its members. The schema has the one, the
 * example the other.
 */
enum Casing {
  CAMEL,
  SNAKE;

  private static final String ATTRIBUTE = Casing.class.getName();
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])([A-Z])");

  private static final Map<String, String> SNAKE_NAMES = new ConcurrentHashMap<>();

  /** The one member that the camel-case schema itself writes with underscores. */
  private static final String IN_BOTH = "date_of_birth";

  /** Snake case if the members are wholly in snake case and at least one of them tells. */
  static Casing of(Collection<String> members) {
    boolean camel = members.stream().anyMatch(it -> it.chars().anyMatch(Character::isUpperCase));
    boolean snake = members.stream().anyMatch(it -> it.contains("_") && !it.equals(IN_BOTH));
    return snake && !camel ? SNAKE : CAMEL;
  }

  /** The casing that the request was found to have; camel case if it had no body. */
  static Casing of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Casing casing ? casing : CAMEL;
  }

  /** Remembers the casing with the request, so that its answer, errors included, can mirror it. */
  void rememberIn(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** A camel-case name in this casing. */
  String name(String camel) {
    return this == SNAKE ? snake(camel) : camel;
  }

  /** For the API's own names only: what it made once, it keeps. */
  static String snake(String camel) {
    return SNAKE_NAMES.computeIfAbsent(
        camel,
        name -> HUMP.matcher(name).replaceAll(it -> '_' + it.group(1).toLowerCase(Locale.ROOT)));
  }
}
