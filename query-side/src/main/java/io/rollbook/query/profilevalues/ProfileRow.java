package io.rollbook.query.profilevalues;

import io.rollbook.participant.Attribute;
import io.rollbook.participant.Participant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the projection writes for a participant: the columns that a {@link ProfileValues} row reads.
 */
record ProfileRow(
    Participant participant,
    String email,
    String lastName,
    String search,
    @Nullable String state,
    @Nullable String profile) {

  static ProfileRow of(Participant participant) {
    if (participant.erased()) {
      return new ProfileRow(participant, "", "", "", null, null);
    }
    return new ProfileRow(
        participant,
        participant.attributes().text(Attribute.EMAIL).orElse("").toLowerCase(Locale.ROOT),
        Folding.fold(participant.attributes().text(Attribute.LAST_NAME).orElse("")),
        searchText(participant),
        ParticipantJson.write(participant),
        ParticipantJson.write(ProfileDocument.of(participant)));
  }

  private static String searchText(Participant participant) {
    return Stream.of(
            Attribute.FIRST_NAME, Attribute.LAST_NAME, Attribute.PREFERRED_NAME, Attribute.EMAIL)
        .flatMap(attribute -> participant.attributes().text(attribute).stream())
        .map(Folding::fold)
        .collect(Collectors.joining(" "));
  }
}
