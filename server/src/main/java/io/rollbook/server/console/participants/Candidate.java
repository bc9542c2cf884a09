package io.rollbook.server.console.participants;

import io.rollbook.participant.Attribute;
import io.rollbook.participant.ContactBook;
import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.Participant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be the same person.
 *
 * @param id in the address of its page
 * @param status the name in the log
 * @param created when it was registered, in ISO 8601
 */
record Candidate(
    String id,
    long number,
    String name,
    String status,
    List<String> emails,
    List<String> phones,
    @Nullable String city,
    String created) {

  static Candidate of(Participant participant) {
    ContactBook book = new ContactBook(participant.attributes());
    return new Candidate(
        participant.id().value().toString(),
        participant.number(),
        Names.of(participant),
        participant.status().label(),
        book.emails().stream().map(ContactPoint::value).toList(),
        book.phones().stream().map(ContactPoint::value).toList(),
        participant.attributes().text(Attribute.CITY).orElse(null),
        participant.createdAt().toString());
  }
}
