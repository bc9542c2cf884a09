package io.rollbook.server.dialect.bigchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with a person's values, in whole sentences and under the names of the API. */
final class PersonMessages {

  /** As errors about custom fields are called inside. */
  private static final Pattern CUSTOM_FIELD = Pattern.compile("customFields\\.(-?[0-9]+)");

  private static final String UNKNOWN = "is unknown";
  private static final String READ_ONLY = "is read-only";

  private PersonMessages() {}

  /**
   * The same errors as this API words them.
   *
   * @param items where in the request each custom field was
   */
  static Map<String, List<String>> of(Map<String, List<String>> errors, CustomFieldItems items) {
    Map<String, List<String>> worded = new LinkedHashMap<>();
    errors.forEach(
        (field, messages) -> {
          Matcher customField = CUSTOM_FIELD.matcher(field);
          for (String message : messages) {
            if (customField.matches()) {
              long number = Long.parseLong(customField.group(1));
              boolean definition = message.equals(UNKNOWN) || message.equals(READ_ONLY);
              items
                  .member(number, definition)
                  .ifPresentOrElse(
                      member -> add(worded, member, sentence(member, message)),
                      () ->
                          add(
                              worded,
                              PersonFields.CUSTOM_FIELDS,
                              "A value for definition " + number + " is required."));
            } else {
              String member = PersonFields.member(field);
              add(worded, member, sentence(member, message));
            }
          }
        });
    return worded;
  }

  private static void add(Map<String, List<String>> errors, String member, String sentence) {
    errors.computeIfAbsent(member, _ -> new ArrayList<>()).add(sentence);
  }

  private static String sentence(String member, String message) {
    return switch (message) {
      case UNKNOWN -> "Unknown definition.";
      case READ_ONLY -> "The definition is read-only.";
      case PersonBody.BLANK -> quoted(member) + "must not be empty.";
      case "can't be null" -> quoted(member) + "must not be null.";
      case "has invalid format" -> quoted(member) + "is not a valid email address.";
      case "is invalid" -> quoted(member) + "does not fit the definition's type.";
      default -> quoted(member) + message + '.';
    };
  }

  private static String quoted(String member) {
    return "'" + member + "' ";
  }
}
