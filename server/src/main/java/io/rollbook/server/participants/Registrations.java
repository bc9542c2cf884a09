package io.rollbook.server.participants;

import io.rollbook.audit.Caller;
import io.rollbook.command.participant.ParticipantNumbers;
import io.rollbook.eventlog.ClaimTaken;
import io.rollbook.eventlog.axon.AppendOptions;
import io.rollbook.participant.IdTaken;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.Merging;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantNotFound;
import io.rollbook.participant.RegisterParticipant;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/** Registers participants under numbers that nothing else stands for. */
@Component
class Registrations {

  private static final int ATTEMPTS = 10;

  private final Sender sender;
  private final ParticipantNumbers numbers;
  private final MergingEdits mergingEdits;
  private final EmailMatches matches;

  Registrations(
      Sender sender, ParticipantNumbers numbers, MergingEdits mergingEdits, EmailMatches matches) {
    this.sender = sender;
    this.numbers = numbers;
    this.mergingEdits = mergingEdits;
    this.matches = matches;
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
    Set<String> addresses = EmailMatches.in(registration.details().attributes());
    AppendOptions unlessMatched =
        options.requiringFree(matches.keys(caller.workspace(), addresses));
    for (int attempt = 1; ; attempt++) {
      Optional<Participant> known =
          matches.known(caller.workspace(), addresses).stream().findFirst();
      try {
        return known.isPresent()
            ? mergingEdits
                .edit(
                    caller,
                    known.get().id(),
                    it -> Merging.fill(it, registration.details()),
                    options)
                .written()
            : register(caller, registration, unlessMatched);
      } catch (ClaimTaken | ParticipantNotFound e) {
        boolean raced = !(e instanceof ClaimTaken taken) || EmailMatches.isRace(taken);
        if (attempt == ATTEMPTS || !raced) {
          throw e;
        }
      }
    }
  }
}
