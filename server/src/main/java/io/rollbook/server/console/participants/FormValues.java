package io.rollbook.server.console.participants;

import io.rollbook.server.console.Forms;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads what a form has. */
final class FormValues {

  static final String VERSION = "version";

  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

  private FormValues() {}

  /** What was typed, without the blanks around it; empty if nothing was, or the field is absent. */
  static String text(HttpServletRequest request, String name) {
    return Forms.text(request, name);
  }

  /** As it is kept: browsers send each line break as two characters. */
  static String normal(String typed) {
    return Forms.normal(typed);
  }

  /** A day of the calendar, as 2024-02-29. */
  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> day.getYear() > 0 && day.getYear() <= 9999);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The version that the form was made for.
   *
   * @throws RequestRefused with 400 if it is not there: every form of ours has it
   */
  static long version(HttpServletRequest request) {
    return version(request, VERSION);
  }

  /** As {@link #version(HttpServletRequest)}, of another participant in the same form. */
  static long version(HttpServletRequest request, String name) {
    @Nullable String version = request.getParameter(name);
    @Nullable Long number = version == null ? null : number(version);
    if (number == null) {
      throw new RequestRefused(Problem.of(HttpStatus.BAD_REQUEST));
    }
    return number;
  }

  /** A whole number that is not negative; null if the text is none. */
  static @Nullable Long number(String text) {
    return NUMBER.matcher(text).matches() ? Long.valueOf(text) : null;
  }
}
