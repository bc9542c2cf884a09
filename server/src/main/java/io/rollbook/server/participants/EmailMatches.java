package io.rollbook.server.participants;

import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.ClaimTaken;
import io.rollbook.eventlog.KeyedDigest;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.ContactBook;
import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.FindByEmail;
import io.rollbook.participant.MatchKeys;
import io.rollbook.participant.Participant;
import io.rollbook.query.log.ParticipantClaimKeys;
import io.rollbook.workspace.WorkspaceId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Finds who has an e-mail address, and lets a write insist that nobody has got it since. */
@Component
class EmailMatches {

  private static final Set<String> NAMESPACES =
      Stream.of(MatchKeys.values())
          .map(MatchKeys::namespace)
          .collect(Collectors.toUnmodifiableSet());

  private final QueryGateway queries;
  private final KeyedDigest digest;

  EmailMatches(QueryGateway queries, KeyedDigest digest) {
    this.queries = queries;
    this.digest = digest;
  }

  /** All e-mail addresses in these attributes, as they are compared. */
  static Set<String> in(Attributes attributes) {
    return new ContactBook(attributes)
        .emails().stream()
            .map(ContactPoint::value)
            .map(MatchKeys::email)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Who has one of these addresses, the lowest number first. */
  List<Participant> known(WorkspaceId workspace, Set<String> addresses) {
    return addresses.isEmpty()
        ? List.of()
        : queries
            .query(
                new FindByEmail(workspace, addresses),
                ResponseTypes.multipleInstancesOf(Participant.class))
            .join();
  }

  /** What is free as long as nobody has one of these addresses. */
  List<ClaimKey> keys(WorkspaceId workspace, Set<String> addresses) {
    return addresses.stream()
        .flatMap(
            address ->
                Stream.of(MatchKeys.EMAIL, MatchKeys.OTHER_EMAIL)
                    .map(kind -> ParticipantClaimKeys.match(digest, workspace, kind, address)))
        .toList();
  }

  /** Whether a write failed because somebody has got an address in between. */
  static boolean isRace(ClaimTaken taken) {
    return NAMESPACES.contains(taken.namespace());
  }
}
