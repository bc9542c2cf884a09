package io.rollbook.participant;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** How a caller may name a participant: by id or by number. */
public sealed interface ParticipantKey {

  /** The participant with this id. */
  record ById(ParticipantId id) implements ParticipantKey {}

  /** The participant with this number. */
  record ByNumber(long number) implements ParticipantKey {}

  /** Reads a uuid in its canonical form or a decimal number; empty if it is neither. */
  static Optional<ParticipantKey> parse(String text) {
    if (Forms.NUMBER.matcher(text).matches()) {
      return Optional.of(new ByNumber(Long.parseLong(text)));
    }
    if (Forms.UUID.matcher(text).matches()) {
      return Optional.of(new ById(new ParticipantId(UUID.fromString(text))));
    }
    return Optional.empty();
  }

  /** What the two look like; {@link UUID#fromString} alone takes much that is no uuid. */
  final class Forms {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern UUID =
        Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Forms() {}
  }
}
