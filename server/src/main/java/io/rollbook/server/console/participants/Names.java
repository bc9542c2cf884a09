package io.rollbook.server.console.participants;

import io.rollbook.participant.Attribute;
import io.rollbook.participant.Participant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people call a participant. */
public final class Names {

  private Names() {}

  /** First and last name, or what else there is; the serial number if nothing is known. */
  public static String of(Participant participant) {
    String name = joined(participant, Attribute.FIRST_NAME, Attribute.LAST_NAME);
    return Stream.of(
            name,
            joined(participant, Attribute.PREFERRED_NAME),
            joined(participant, Attribute.EMAIL),
            joined(participant, Attribute.COMPANY))
        .filter(it -> !it.isBlank())
        .findFirst()
        .orElseGet(participant::serialNumber);
  }

  private static String joined(Participant participant, Attribute... attributes) {
    return Stream.of(attributes)
        .flatMap(it -> participant.attributes().text(it).stream())
        .collect(Collectors.joining(" "));
  }
}
