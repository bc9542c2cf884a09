package io.rollbook.server.participants;

import io.rollbook.audit.Caller;
import io.rollbook.command.participant.ParticipantNumbers;
import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.ClaimTaken;
import io.rollbook.eventlog.KeyedDigest;
import io.rollbook.eventlog.axon.AppendOptions;
import io.rollbook.participant.ContactBook;
import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.FindByEmail;
import io.rollbook.participant.IdTaken;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.MatchKeys;
import io.rollbook.participant.Merging;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantNotFound;
import io.rollbook.participant.RegisterParticipant;
import io.rollbook.query.log.ParticipantClaimKeys;
import io.rollbook.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Registers participants under numbers that nothing else stands for. */
@Component
class Registrations {

  private static final int ATTEMPTS = 10;
  private static final Set<String> MATCHES =
      Stream.of(MatchKeys.values())
          .map(MatchKeys::namespace)
          .collect(Collectors.toUnmodifiableSet());

  private final Sender sender;
  private final ParticipantNumbers numbers;
  private final ParticipantCommands commands;
  private final QueryGateway queries;
  private final KeyedDigest digest;

  Registrations(
      Sender sender,
      ParticipantNumbers numbers,
      ParticipantCommands commands,
      QueryGateway queries,
      KeyedDigest digest) {
    this.sender = sender;
    this.numbers = numbers;
    this.commands = commands;
    this.queries = queries;
    this.digest = digest;
  }

  Written register(Caller caller, Registration registration, AppendOptions options) {
    for (int attempt = 1; ; attempt++) {
      try {
        return registerOnce(caller, registration, options);
      } catch (ClaimTaken e) {
        // Somebody was given the very key that the number would have made.
        if (attempt == ATTEMPTS || !isMadeKey(registration, e)) {
          throw e;
        }
      }
    }
  }

  private static boolean isMadeKey(Registration registration, ClaimTaken taken) {
    return taken.namespace().equals(IdentifierNamespace.CHECKMANGO_KEY.label())
        && !registration.details().identifiers().containsKey(IdentifierNamespace.CHECKMANGO_KEY);
  }

  private Written registerOnce(Caller caller, Registration registration, AppendOptions options) {
    RegisterParticipant command =
        new RegisterParticipant(
            registration.id(),
            caller.workspace(),
            numbers.next(),
            registration.status(),
            registration.details(),
            registration.mandatoryFields());
    try {
      Participant registered = sender.sendOnce(command, caller, options, Participant.class);
      return new Written(registered, options.position(), true);
    } catch (ConcurrencyException e) {
      // A stream that is there already is the only conflict that a first event can have.
      throw new IdTaken();
    }
  }

  /**
   * Whoever has one of the addresses is looked for first; that nobody has got one since is a
   * condition of the registration.
   */
  Written registerOrMerge(Caller caller, Registration registration, AppendOptions options) {
    Set<String> addresses =
        new ContactBook(registration.details().attributes())
            .emails().stream()
                .map(ContactPoint::value)
                .map(MatchKeys::email)
                .collect(Collectors.toUnmodifiableSet());
    AppendOptions unlessMatched =
        options.requiringFree(
            addresses.stream().flatMap(it -> keys(caller.workspace(), it)).toList());
    for (int attempt = 1; ; attempt++) {
      Optional<Participant> known = known(caller.workspace(), addresses);
      try {
        return known.isPresent()
            ? commands.edit(
                caller, known.get().id(), it -> Merging.fill(it, registration.details()), options)
            : register(caller, registration, unlessMatched);
      } catch (ClaimTaken | ParticipantNotFound e) {
        boolean raced = !(e instanceof ClaimTaken taken) || MATCHES.contains(taken.namespace());
        if (attempt == ATTEMPTS || !raced) {
          throw e;
        }
      }
    }
  }

  private Optional<Participant> known(WorkspaceId workspace, Set<String> addresses) {
    if (addresses.isEmpty()) {
      return Optional.empty();
    }
    List<Participant> known =
        queries
            .query(
                new FindByEmail(workspace, addresses),
                ResponseTypes.multipleInstancesOf(Participant.class))
            .join();
    return known.stream().findFirst();
  }

  private Stream<ClaimKey> keys(WorkspaceId workspace, String address) {
    return Stream.of(MatchKeys.EMAIL, MatchKeys.OTHER_EMAIL)
        .map(kind -> ParticipantClaimKeys.match(digest, workspace, kind, address));
  }
}
