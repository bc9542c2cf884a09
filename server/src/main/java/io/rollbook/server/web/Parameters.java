package io.rollbook.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads query parameters, and collects what is wrong with them. */
public final class Parameters {

  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 200;

  private final HttpServletRequest request;
  private final Map<String, List<String>> errors = new LinkedHashMap<>();

  public Parameters(HttpServletRequest request) {
    this.request = request;
  }

  /** All values of a parameter that may be repeated. */
  public <T> List<T> all(String name, Function<String, Optional<T>> parser) {
    String[] values = request.getParameterValues(name);
    List<T> parsed = new ArrayList<>();
    for (String value : values == null ? new String[0] : values) {
      parser.apply(value).ifPresentOrElse(parsed::add, () -> refuse(name, "is invalid"));
    }
    return parsed;
  }

  /** The value of a parameter; null if it is absent. */
  public <T> @Nullable T one(String name, Function<String, Optional<T>> parser) {
    List<T> values = all(name, parser);
    return values.isEmpty() ? null : values.getFirst();
  }

  /** A text without the blanks around it; null if it is absent or empty. */
  public @Nullable String text(String name) {
    String value = request.getParameter(name);
    if (value != null && value.indexOf('\0') >= 0) {
      refuse(name, "has invalid characters");
    }
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Every value of parameters such as {@code field[name]}, with the name in the brackets. */
  public <T> List<T> members(String name, BiFunction<String, String, T> parser) {
    List<T> parsed = new ArrayList<>();
    request
        .getParameterMap()
        .forEach(
            (key, values) -> {
              if (key.startsWith(name + '[') && key.endsWith("]")) {
                String member = key.substring(name.length() + 1, key.length() - 1);
                for (String value : values) {
                  parsed.add(parser.apply(member, value));
                }
              }
            });
    return parsed;
  }

  /** A moment in ISO 8601 with its offset; null if it is absent. */
  public @Nullable Instant instant(String name) {
    return one(name, Parameters::parseInstant);
  }

  /** How many entries to answer with: 1 to 200, 50 if nothing is said. */
  public int limit() {
    String value = request.getParameter("limit");
    if (value == null) {
      return DEFAULT_LIMIT;
    }
    if (value.matches("[1-9][0-9]{0,2}") && Integer.parseInt(value) <= MAX_LIMIT) {
      return Integer.parseInt(value);
    }
    refuse("limit", "must be between 1 and " + MAX_LIMIT);
    return DEFAULT_LIMIT;
  }

  /**
   * Ends the reading.
   *
   * @throws RequestRefused with 422 if anything was wrong
   */
  public void check() {
    if (!errors.isEmpty()) {
      throw new RequestRefused(Problem.invalid(errors));
    }
  }

  /** Notes that a parameter is wrong. */
  public void refuse(String name, String message) {
    errors.put(name, List.of(message));
  }

  static Optional<Instant> parseInstant(String text) {
    try {
      // A plus sign that was not escaped has become a space.
      OffsetDateTime time = OffsetDateTime.parse(text.replace(' ', '+'));
      return time.getYear() > 0 && time.getYear() <= 9999
          ? Optional.of(time.toInstant())
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
