package io.rollbook.server.dialect.checkmango;

import io.rollbook.participant.Alias;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.MergedDuplicate;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.ParticipantNotFound;
import io.rollbook.server.participants.Participants;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds participants by the keys that they have here. */
@Component
class TeamParticipants {

  private final Participants participants;

  TeamParticipants(Participants participants) {
    this.participants = participants;
  }

  /**
   * The participant that a path names.
   *
   * @throws ParticipantNotFound if there is none
   */
  Participant get(Team team, String key) {
    return find(team, key).orElseThrow(ParticipantNotFound::new);
  }

  Optional<Participant> find(Team team, String key) {
    return KeyRule.PARTICIPANT.accepts(key)
        ? participants
            .findFirst(team.workspace(), ParticipantKey.ofCheckmango(key))
            .filter(found -> keysOf(found).anyMatch(key::equalsIgnoreCase))
        : Optional.empty();
  }

  /**
   * A key made of a number names only those who have no other. It goes on to do so where the other
   * one came from a duplicate.
   */
  private static Stream<String> keysOf(Participant participant) {
    Stream<String> former =
        participant.merged().stream()
            .flatMap(duplicate -> duplicate.aliases().stream())
            .map(TeamParticipants::keyOf);
    Stream<String> own =
        participant.merged().stream().anyMatch(TeamParticipants::gaveItsKey)
            ? Stream.of(participant.key(), ParticipantKey.keyOf(participant.number()))
            : Stream.of(participant.key());
    return Stream.concat(own, former);
  }

  private static String keyOf(Alias alias) {
    return alias
        .identifiers()
        .getOrDefault(IdentifierNamespace.CHECKMANGO_KEY, ParticipantKey.keyOf(alias.number()));
  }

  private static boolean gaveItsKey(MergedDuplicate duplicate) {
    return duplicate.gained().identifiers().containsKey(IdentifierNamespace.CHECKMANGO_KEY);
  }
}
