package io.rollbook.server.console;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the viewer's language what is wrong with a value. */
@Component("violations")
public class Violations {

  /** Numbers, and currencies. */
  private static final Pattern ARGUMENT = Pattern.compile("[0-9]+|\\b[A-Z]{3}\\b");

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
                .splitAsStream(ARGUMENT.matcher(message).replaceAll(" ").toLowerCase(Locale.ROOT))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("-"));
    Object[] arguments = ARGUMENT.matcher(message).results().map(MatchResult::group).toArray();
    @Nullable String known =
        messages.getMessage(key, arguments, null, LocaleContextHolder.getLocale());
    return known == null ? message : known;
  }
}
