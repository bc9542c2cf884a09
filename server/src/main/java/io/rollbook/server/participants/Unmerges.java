package io.rollbook.server.participants;

import io.rollbook.audit.Caller;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.participant.DuplicateReleased;
import io.rollbook.participant.FindParticipants;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantNotFound;
import io.rollbook.participant.UnmergeParticipants;
import io.rollbook.participant.Unmerged;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes merges back, and tells the same of it to who asks again. */
@Component
class Unmerges {

  private final ParticipantCommands commands;
  private final IdempotentWrites idempotency;
  private final QueryGateway queries;
  private final EventLog log;
  private final EventDecoder decoder;

  Unmerges(
      ParticipantCommands commands,
      IdempotentWrites idempotency,
      QueryGateway queries,
      EventLog log,
      EventDecoder decoder) {
    this.commands = commands;
    this.idempotency = idempotency;
    this.queries = queries;
    this.log = log;
    this.decoder = decoder;
  }

  Released unmerge(Caller caller, UnmergeParticipants command, @Nullable IdempotentRequest repeat) {
    AtomicReference<@Nullable Unmerged> made = new AtomicReference<>();
    Written written =
        idempotency.once(
            caller,
            repeat,
            options -> {
              Unmerged unmerged = commands.sendFor(caller, command, options, Unmerged.class);
              made.set(unmerged);
              return new Written(unmerged.duplicate(), options.position(), false);
            });
    Unmerged unmerged = made.get();
    return new Released(unmerged == null ? again(command) : unmerged, written.position());
  }

  /** As both are now, with what was kept then. */
  private Unmerged again(UnmergeParticipants command) {
    List<String> kept =
        decoder.decode(log.readStream(command.participantId().toString(), 0)).reversed().stream()
            .map(message -> message.getPayload())
            .filter(DuplicateReleased.class::isInstance)
            .map(DuplicateReleased.class::cast)
            .filter(it -> it.duplicate().equals(command.duplicate()))
            .findFirst()
            .map(DuplicateReleased::kept)
            .orElse(List.of());
    List<Participant> both =
        queries
            .query(
                new FindParticipants(
                    command.workspaceId(), Set.of(command.participantId(), command.duplicate())),
                ResponseTypes.multipleInstancesOf(Participant.class))
            .join();
    return new Unmerged(pick(both, command.participantId()), pick(both, command.duplicate()), kept);
  }

  private static Participant pick(List<Participant> participants, ParticipantId id) {
    return participants.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(ParticipantNotFound::new);
  }
}
