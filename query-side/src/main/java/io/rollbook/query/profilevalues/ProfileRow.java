package io.rollbook.query.profilevalues;

import io.rollbook.customfield.CustomField;
import io.rollbook.participant.Attribute;
import io.rollbook.participant.ContactBook;
import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.Gender;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.MatchKeys;
import io.rollbook.participant.Membership;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the projection writes for a participant. */
record ProfileRow(
    Participant participant,
    String email,
    String lastName,
    String firstName,
    String gender,
    String followupStatus,
    String search,
    List<String> facets,
    @Nullable String state,
    @Nullable String profile) {

  /**
   * The row.
   *
   * @param definitions as for {@link ProfileDocument}
   */
  static ProfileRow of(Participant participant, List<CustomField> definitions) {
    if (participant.erased()) {
      return new ProfileRow(participant, "", "", "", "", "", "", List.of(), null, null);
    }
    Map<String, String> document = ProfileDocument.of(participant, definitions);
    return new ProfileRow(
        participant,
        participant.attributes().text(Attribute.EMAIL).map(MatchKeys::email).orElse(""),
        folded(participant, Attribute.LAST_NAME),
        folded(participant, Attribute.FIRST_NAME),
        participant.attributes().gender().map(Gender::label).orElse(""),
        followupStatus(participant),
        searchText(participant),
        Facets.of(participant, document),
        ParticipantJson.write(participant),
        ParticipantJson.write(document));
  }

  /** Of an erased participant, the one in which nothing is done any more. */
  String status() {
    return (participant.erased() ? ParticipantStatus.ARCHIVED : participant.status()).label();
  }

  /** The key that it is known by, in the form in which keys are compared. */
  String key() {
    return participant.erased()
        ? ""
        : IdentifierNamespace.CHECKMANGO_KEY.comparable(participant.key());
  }

  private static String folded(Participant participant, Attribute attribute) {
    return Folding.fold(participant.attributes().text(attribute).orElse(""));
  }

  private static String followupStatus(Participant participant) {
    return participant.memberships().values().stream()
        .min(Comparator.comparingLong(Membership::organizationId))
        .map(Membership::followupStatus)
        .orElse("");
  }

  private static String searchText(Participant participant) {
    Stream<String> names =
        Stream.of(Attribute.FIRST_NAME, Attribute.LAST_NAME, Attribute.PREFERRED_NAME)
            .flatMap(attribute -> participant.attributes().text(attribute).stream());
    Stream<String> emails =
        new ContactBook(participant.attributes()).emails().stream().map(ContactPoint::value);
    return Stream.concat(names, emails).map(Folding::fold).collect(Collectors.joining(" "));
  }
}
