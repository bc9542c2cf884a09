package io.rollbook.participant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a caller may name a participant. */
public sealed interface ParticipantKey {

  /** The participant with this id. */
  record ById(ParticipantId id) implements ParticipantKey {}

  /** The participant with this number. */
  record ByNumber(long number) implements ParticipantKey {}

  /** The participant with this identifier; the namespace's values are unique. */
  record ByIdentifier(IdentifierNamespace namespace, String value) implements ParticipantKey {}

  /**
   * Reads a Checkmango key; one that nobody was given names the participant whose number it is made
   * of.
   */
  static List<ParticipantKey> ofCheckmango(String key) {
    List<ParticipantKey> keys = new ArrayList<>();
    keys.add(new ByIdentifier(IdentifierNamespace.CHECKMANGO_KEY, key));
    numberIn(key, Forms.KEY).ifPresent(number -> keys.add(new ByNumber(number)));
    return keys;
  }

  /**
   * Reads what may be a number, a serial number or an external identifier, in the order in which
   * they are to be tried.
   */
  static List<ParticipantKey> ofIdentifier(String text) {
    List<ParticipantKey> keys = new ArrayList<>();
    numberIn(text, Forms.DECIMAL).ifPresent(number -> keys.add(new ByNumber(number)));
    numberIn(text, Forms.SERIAL).ifPresent(number -> keys.add(new ByNumber(number)));
    keys.add(new ByIdentifier(IdentifierNamespace.EXTERNAL_ID, text));
    return keys;
  }

  /** The number that a key stands for that is not given but made; empty for all other keys. */
  static Optional<Long> numberInKey(String key) {
    return numberIn(key, Forms.KEY);
  }

  /** The key of a participant who was given none. */
  static String keyOf(long number) {
    return "p_" + number;
  }

  static String serialOf(long number) {
    return "S-" + number;
  }

  private static Optional<Long> numberIn(String text, Pattern form) {
    Matcher matcher = form.matcher(text);
    return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
  }

  /** Reads a uuid in its canonical form or a decimal number; empty if it is neither. */
  static Optional<ParticipantKey> parse(String text) {
    if (Forms.DECIMAL.matcher(text).matches()) {
      return Optional.of(new ByNumber(Long.parseLong(text)));
    }
    return Uuids.parse(text).map(id -> new ById(new ParticipantId(id)));
  }

  /** What numbers look like. */
  final class Forms {

    private static final Pattern DECIMAL = Pattern.compile("([1-9][0-9]{0,17})");
    private static final Pattern KEY = Pattern.compile("[pP]_([1-9][0-9]{0,17})");
    private static final Pattern SERIAL = Pattern.compile("S-([1-9][0-9]{0,17})");

    private Forms() {}
  }
}
