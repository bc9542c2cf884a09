package io.rollbook.server.console;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the viewer's language what is wrong with a value. */
@Component("violations")
public class Violations {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

  private final MessageSource messages;

  Violations(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * The message of a rule in the viewer's language; as it is if nobody has translated it.
   *
   * @param message of a {@link io.rollbook.participant.Violation} or of a parameter
   */
  public String word(String message) {
    String key =
        "violation."
            + NO_LETTERS
                .splitAsStream(message.toLowerCase(Locale.ROOT))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("-"));
    Matcher number = NUMBER.matcher(message);
    Object @Nullable [] arguments = number.find() ? new Object[] {number.group()} : null;
    @Nullable String known =
        messages.getMessage(key, arguments, null, LocaleContextHolder.getLocale());
    return known == null ? message : known;
  }
}
