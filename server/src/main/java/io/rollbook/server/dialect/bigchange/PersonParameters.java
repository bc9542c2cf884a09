package io.rollbook.server.dialect.bigchange;

import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** Reads query parameters; a wrong one ends the reading with 400. */
final class PersonParameters {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private final HttpServletRequest request;

  PersonParameters(HttpServletRequest request) {
    this.request = request;
  }

  /** A text without the blanks around it; empty if it is absent or blank. */
  Optional<String> text(String name) {
    Optional<String> text = Optional.ofNullable(request.getParameter(name));
    if (text.stream().flatMapToInt(String::chars).anyMatch(Character::isISOControl)) {
      throw wrong(name, "contains invalid characters");
    }
    return text.map(String::strip).filter(it -> !it.isEmpty());
  }

  /** One of several values; empty if the parameter is absent. */
  <T> Optional<T> choice(String name, Map<String, T> choices) {
    Optional<String> value = Optional.ofNullable(request.getParameter(name));
    if (value.filter(it -> !choices.containsKey(it)).isPresent()) {
      throw wrong(
          name,
          "must be " + choices.keySet().stream().sorted().collect(Collectors.joining(" or ")));
    }
    return value.map(choices::get);
  }

  /** A number from 1. */
  int number(String name, int most, int usual) {
    String value = request.getParameter(name);
    if (value == null) {
      return usual;
    }
    int number = NUMBER.matcher(value).matches() ? Integer.parseInt(value) : 0;
    if (number < 1 || number > most) {
      throw wrong(name, "must be between 1 and " + most);
    }
    return number;
  }

  /** The ids in a parameter that may be repeated. */
  Set<Long> ids(String name) {
    return Stream.ofNullable(request.getParameterValues(name))
        .flatMap(Arrays::stream)
        .map(
            it ->
                BigChangeCallers.number(it)
                    .orElseThrow(() -> wrong(name, "must be a positive 64-bit integer")))
        .collect(Collectors.toSet());
  }

  private static RequestRefused wrong(String name, String rule) {
    return new RequestRefused(Problem.of(HttpStatus.BAD_REQUEST, "'" + name + "' " + rule + '.'));
  }
}
