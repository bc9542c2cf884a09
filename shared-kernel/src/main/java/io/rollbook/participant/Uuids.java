package io.rollbook.participant;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads ids as callers send them. */
public final class Uuids {

  private static final Pattern FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Uuids() {}

  /**
   * The uuid, if the text is one in its canonical form; {@link UUID#fromString} alone takes much
   * that is none.
   */
  public static Optional<UUID> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }
}
