package io.rollbook.server.participants;

import io.rollbook.audit.Caller;
import io.rollbook.eventlog.ClaimTaken;
import io.rollbook.eventlog.axon.AppendOptions;
import io.rollbook.participant.DetailRules;
import io.rollbook.participant.InvalidDetails;
import io.rollbook.participant.MembershipRules;
import io.rollbook.participant.MergeParticipants;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantChange;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.UpdateParticipant;
import io.rollbook.participant.VersionMismatch;
import io.rollbook.participant.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Edits by which a participant may get an e-mail address that somebody else has: then that one is
 * the same person, and is merged first. Nothing is merged for an edit that breaks a rule.
 */
@Component
class MergingEdits {

  private static final int ATTEMPTS = 10;

  private final ParticipantCommands commands;
  private final EmailMatches matches;

  MergingEdits(ParticipantCommands commands, EmailMatches matches) {
    this.commands = commands;
    this.matches = matches;
  }

  /**
   * Merges and edits.
   *
   * @param options for the edit itself; what is merged before it is there to stay
   */
  Edited edit(
      Caller caller,
      ParticipantId id,
      Function<Participant, ParticipantChange> edit,
      AppendOptions options) {
    boolean merged = false;
    @Nullable ParticipantId refused = null;
    for (int attempt = 1; ; attempt++) {
      Participant before = commands.read(caller, id);
      ParticipantChange change = edit.apply(before);
      Set<String> gained = gained(before, change);
      Optional<ParticipantId> same =
          matches.known(caller.workspace(), gained).stream()
              .map(Participant::id)
              .filter(it -> !it.equals(before.id()))
              .findFirst();
      try {
        if (same.isEmpty()) {
          return new Edited(update(caller, before, change, gained, options), merged);
        }
        refuseInvalid(change);
        merge(caller, before.id(), same.get());
        merged = true;
      } catch (VersionMismatch e) {
        if (attempt == ATTEMPTS) {
          throw new ConcurrencyException("Others keep changing participant " + id, e);
        }
      } catch (ClaimTaken e) {
        if (attempt == ATTEMPTS || !EmailMatches.isRace(e)) {
          throw e;
        }
      } catch (InvalidDetails e) {
        // Somebody else may have merged that one just now: then another one is found next.
        if (same.isEmpty() || same.get().equals(refused) || attempt == ATTEMPTS) {
          throw e;
        }
        refused = same.get();
      }
    }
  }

  private static Set<String> gained(Participant before, ParticipantChange change) {
    Set<String> gained =
        new HashSet<>(EmailMatches.in(before.attributes().with(change.attributes())));
    gained.removeAll(EmailMatches.in(before.attributes()));
    return gained;
  }

  private Written update(
      Caller caller,
      Participant before,
      ParticipantChange change,
      Set<String> gained,
      AppendOptions options) {
    return commands.send(
        caller,
        new UpdateParticipant(before.id(), caller.workspace(), change, null, before.version()),
        options.requiringFree(matches.keys(caller.workspace(), gained)),
        Participant.class);
  }

  private void merge(Caller caller, ParticipantId survivor, ParticipantId duplicate) {
    commands.send(
        caller,
        new MergeParticipants(survivor, caller.workspace(), duplicate),
        AppendOptions.receiptOnly(),
        Participant.class);
  }

  private static void refuseInvalid(ParticipantChange change) {
    List<Violation> violations = new ArrayList<>();
    violations.addAll(DetailRules.check(change.attributes(), change.identifiers()));
    violations.addAll(MembershipRules.check(change.memberships()));
    if (!violations.isEmpty()) {
      throw new InvalidDetails(violations);
    }
  }
}
