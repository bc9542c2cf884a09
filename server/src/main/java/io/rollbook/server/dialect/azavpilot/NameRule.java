package io.rollbook.server.dialect.azavpilot;

import java.util.regex.Pattern;

/**
 * What this API takes for a name. The page's pattern, [a-zA-Z][a-zA-Z0-9_]+, finds no fault with
 * "Müller" or "O'Brien" only because it is not anchored; this is the same intent for all scripts:
 * it begins with a letter, and has two or more characters unless one is a whole name in its script.
 */
final class NameRule {

  private static final Pattern NAME =
      Pattern.compile("['’]?\\p{L}[\\p{L}\\p{M}\\p{N}_'’ .,-]+|[\\p{L}&&[^a-zA-Z]]");

  private NameRule() {}

  static boolean accepts(String name) {
    return NAME.matcher(name).matches();
  }
}
