package io.rollbook.query.profilevalues;

import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.KeyedDigest;
import io.rollbook.participant.FindByEmail;
import io.rollbook.participant.FindDuplicates;
import io.rollbook.participant.MatchKeys;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.query.log.ParticipantClaimKeys;
import io.rollbook.workspace.WorkspaceId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers who can be recognized as whom, from the log's claims, which are never behind it. */
@Component
class MatchQueries {

  private final ProfileReader reader;
  private final EventLog log;
  private final KeyedDigest digest;

  MatchQueries(ProfileReader reader, EventLog log, KeyedDigest digest) {
    this.reader = reader;
    this.log = log;
    this.digest = digest;
  }

  @QueryHandler
  List<Participant> handle(FindByEmail query) {
    Set<String> addresses =
        query.addresses().stream().map(MatchKeys::email).collect(Collectors.toSet());
    return sharing(query.workspaceId(), addresses, Set.of());
  }

  @QueryHandler
  List<Participant> handle(FindDuplicates query) {
    Optional<Participant> asked =
        reader.read(query.workspaceId(), new ParticipantKey.ById(query.participantId()));
    return asked.stream()
        .flatMap(
            it ->
                sharing(query.workspaceId(), emails(it), phones(it)).stream()
                    .filter(other -> !other.id().equals(it.id())))
        .toList();
  }

  /** Those who have one of the values now, by number. */
  private List<Participant> sharing(
      WorkspaceId workspace, Collection<String> emails, Collection<String> phones) {
    List<ClaimKey> keys =
        Stream.concat(
                emails.stream()
                    .flatMap(
                        it ->
                            Stream.of(
                                key(workspace, MatchKeys.EMAIL, it),
                                key(workspace, MatchKeys.OTHER_EMAIL, it))),
                phones.stream().map(it -> key(workspace, MatchKeys.PHONE, it)))
            .toList();
    Set<ParticipantId> ids =
        log.sharersOf(keys).stream()
            .flatMap(List::stream)
            .map(ParticipantId::ofStream)
            .collect(Collectors.toSet());
    return reader.readAll(workspace, ids).stream()
        .filter(
            it ->
                emails(it).stream().anyMatch(emails::contains)
                    || phones(it).stream().anyMatch(phones::contains))
        .toList();
  }

  private ClaimKey key(WorkspaceId workspace, MatchKeys kind, String value) {
    return ParticipantClaimKeys.match(digest, workspace, kind, value);
  }

  private static Set<String> emails(Participant participant) {
    Set<String> emails = new HashSet<>(MatchKeys.EMAIL.of(participant.attributes()));
    emails.addAll(MatchKeys.OTHER_EMAIL.of(participant.attributes()));
    return emails;
  }

  private static List<String> phones(Participant participant) {
    return MatchKeys.PHONE.of(participant.attributes());
  }
}
