package io.rollbook.server.dialect.checkmango;

import io.rollbook.participant.IdentifierNamespace;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The log's names and messages in Laravel's words. */
final class Wording {

  static final String REQUIRED = "field is required";
  static final String INVALID = "format is invalid";

  private static final String BEGINNING = "The ";
  private static final Pattern TOO_LONG =
      Pattern.compile("should be at most ([0-9]+) character\\(s\\)");

  private Wording() {}

  /** What a field is called here. */
  static String field(String label) {
    return label.equals(IdentifierNamespace.CHECKMANGO_KEY.label()) ? "key" : label;
  }

  /** A whole sentence about a field; one that is whole already stays as it is. */
  static String of(String field, String message) {
    if (message.startsWith(BEGINNING)) {
      return message;
    }
    Matcher tooLong = TOO_LONG.matcher(message);
    if (tooLong.matches()) {
      return sentence(field, "must not be greater than " + tooLong.group(1) + " characters");
    }
    return switch (message) {
      case "can't be blank" -> sentence(field, REQUIRED);
      case "is invalid", "has invalid format", "has invalid characters" -> sentence(field, INVALID);
      default -> sentence(field, message);
    };
  }

  static String sentence(String field, String rest) {
    return BEGINNING + field.replace('_', ' ') + ' ' + rest + '.';
  }
}
