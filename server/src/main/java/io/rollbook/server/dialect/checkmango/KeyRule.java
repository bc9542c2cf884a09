package io.rollbook.server.dialect.checkmango;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What this API takes for a key. The page's pattern has no beginning, but a key is a segment of
 * paths: the whole of it has to be words joined by single underscores.
 */
enum KeyRule {
  PARTICIPANT("[a-z0-9]+(?:_[a-z0-9]+)*"),
  /** Wider: experiments exist by being enrolled in, and are often named with hyphens. */
  EXPERIMENT("[a-z0-9][a-z0-9_.-]*");

  static final int MAX_LENGTH = 255;

  private final Pattern form;

  KeyRule(String form) {
    this.form = Pattern.compile(form, Pattern.CASE_INSENSITIVE);
  }

  boolean accepts(String key) {
    return violation(key).isEmpty();
  }

  /** What is wrong with the key, as the end of a sentence about it; empty if nothing is. */
  Optional<String> violation(String key) {
    if (key.codePointCount(0, key.length()) > MAX_LENGTH) {
      return Optional.of("must not be greater than " + MAX_LENGTH + " characters");
    }
    return form.matcher(key).matches() ? Optional.empty() : Optional.of(Wording.INVALID);
  }
}
