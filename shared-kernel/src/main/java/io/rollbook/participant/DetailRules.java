package io.rollbook.participant;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules that values obey in every API: length, characters, and the form of an e-mail address.
 */
public final class DetailRules {

  /** The most characters of a free text such as a reason. */
  public static final int MAX_NOTE = 10_000;

  private static final Set<Integer> LINE_BREAKS = Set.of((int) '\n', (int) '\r', (int) '\t');
  private static final int MAX_IDENTIFIER = 255;
  private static final int MAX_ENTRIES = 100;

  /**
   * As browsers check {@code <input type=email>}, but with Unicode letters and at least one dot in
   * the domain.
   */
  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}"
              + "@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?\\.)+"
              + "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?");

  private DetailRules() {}

  /** What is wrong with these values; empty if nothing is. */
  public static List<Violation> check(
      Attributes attributes, Map<IdentifierNamespace, @Nullable String> identifiers) {
    List<Violation> violations = new ArrayList<>();
    for (Attribute attribute : attributes.keys()) {
      Object value = attributes.get(attribute);
      if (value != null) {
        check(attribute, value, violations);
      }
    }
    identifiers.forEach(
        (namespace, value) -> {
          if (value != null) {
            checkText(namespace.label(), value, MAX_IDENTIFIER, violations);
          }
        });
    return violations;
  }

  /** What is wrong with a free text called {@code field}; empty if nothing is. */
  public static List<Violation> checkNote(String field, @Nullable String text) {
    List<Violation> violations = new ArrayList<>();
    if (text != null) {
      checkLines(field, text, MAX_NOTE, violations);
    }
    return violations;
  }

  /** What is wrong with a text of one line called {@code field}; empty if nothing is. */
  public static List<Violation> checkLine(String field, String text) {
    return checkLine(field, text, AttributeType.TEXT.maxLength());
  }

  /** As {@link #checkLine(String, String)}, with another limit in characters. */
  public static List<Violation> checkLine(String field, String text, int limit) {
    List<Violation> violations = new ArrayList<>();
    checkText(field, text, limit, violations);
    return violations;
  }

  /** Whether this is the form of an e-mail address. */
  public static boolean isEmail(String text) {
    return text.length() <= AttributeType.EMAIL.maxLength() && EMAIL.matcher(text).matches();
  }

  private static void check(Attribute attribute, Object value, List<Violation> violations) {
    String field = attribute.label();
    int limit = attribute.type().maxLength();
    switch (attribute.type()) {
      case TEXT -> checkText(field, (String) value, limit, violations);
      case NOTE -> checkLines(field, (String) value, limit, violations);
      case EMAIL -> checkEmail(field, (String) value, violations);
      case CONTACT_POINTS -> checkContactPoints(field, (List<?>) value, limit, violations);
      case ADDRESSES -> checkAddresses(field, (List<?>) value, limit, violations);
      case DATE, INTEGER, GENDER -> {
        // Their Java types admit valid values only.
      }
    }
  }

  private static void checkContactPoints(
      String field, List<?> points, int limit, List<Violation> violations) {
    if (points.size() > MAX_ENTRIES) {
      violations.add(new Violation(field, "should have at most " + MAX_ENTRIES + " item(s)"));
      return;
    }
    for (Object point : points) {
      ContactPoint contact = (ContactPoint) point;
      if (contact.type().isEmail()) {
        checkEmail(field, contact.value(), violations);
      } else {
        checkText(field, contact.value(), limit, violations);
      }
      Stream.of(contact.extension(), contact.location())
          .flatMap(Stream::ofNullable)
          .forEach(it -> checkText(field, it, limit, violations));
    }
  }

  private static void checkAddresses(
      String field, List<?> addresses, int limit, List<Violation> violations) {
    if (addresses.size() > MAX_ENTRIES) {
      violations.add(new Violation(field, "should have at most " + MAX_ENTRIES + " item(s)"));
      return;
    }
    addresses.stream()
        .flatMap(address -> ((PostalAddress) address).texts())
        .forEach(text -> checkText(field, text, limit, violations));
  }

  private static void checkEmail(String field, String email, List<Violation> violations) {
    if (email.length() > AttributeType.EMAIL.maxLength()) {
      violations.add(tooLong(field, AttributeType.EMAIL.maxLength()));
    } else if (!isEmail(email)) {
      violations.add(new Violation(field, "has invalid format"));
    }
  }

  private static void checkText(String field, String text, int limit, List<Violation> violations) {
    if (text.chars().anyMatch(LINE_BREAKS::contains)) {
      violations.add(new Violation(field, "has invalid characters"));
    } else {
      checkLines(field, text, limit, violations);
    }
  }

  private static void checkLines(String field, String text, int limit, List<Violation> violations) {
    if (text.codePointCount(0, text.length()) > limit) {
      violations.add(tooLong(field, limit));
    } else if (!isStorable(text)) {
      violations.add(new Violation(field, "has invalid characters"));
    }
  }

  /**
   * NUL and lone surrogates cannot be stored as text by PostgreSQL, nor sent as UTF-8; other
   * control characters than those that break lines mean nothing in a text.
   */
  private static boolean isStorable(String text) {
    return text.chars().noneMatch(it -> Character.isISOControl(it) && !LINE_BREAKS.contains(it))
        && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static Violation tooLong(String field, int limit) {
    return new Violation(field, "should be at most " + limit + " character(s)");
  }
}
