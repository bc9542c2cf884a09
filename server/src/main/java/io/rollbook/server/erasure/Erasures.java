package io.rollbook.server.erasure;

import io.rollbook.audit.Caller;
import io.rollbook.participant.EraseParticipant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.ParticipantNotFound;
import io.rollbook.query.log.ParticipantStreams;
import io.rollbook.server.participants.IdempotentRequest;
import io.rollbook.server.participants.Participants;
import io.rollbook.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Erases participants, and tells what was erased. */
@Component
public class Erasures {

  private static final int PAGE = 1_000;

  private final Participants participants;
  private final Forgotten forgotten;
  private final ErasureSweep sweep;
  private final ParticipantStreams streams;

  Erasures(
      Participants participants,
      Forgotten forgotten,
      ErasureSweep sweep,
      ParticipantStreams streams) {
    this.participants = participants;
    this.forgotten = forgotten;
    this.sweep = sweep;
    this.streams = streams;
  }

  /**
   * Erases the participant, unless that was done before, and removes what copies can be removed at
   * once.
   *
   * @param repeat as in {@link Participants#register}
   * @throws ParticipantNotFound if there is none, and was none
   */
  public ErasureReceipt erase(
      Caller caller,
      ParticipantKey key,
      @Nullable Long expectedVersion,
      @Nullable String reason,
      @Nullable IdempotentRequest repeat) {
    ParticipantId id = idOf(caller.workspace(), key).orElseThrow(ParticipantNotFound::new);
    try {
      participants.change(
          caller, new EraseParticipant(id, caller.workspace(), expectedVersion, reason), repeat);
    } catch (ParticipantNotFound | AggregateNotFoundException e) {
      return receipt(caller.workspace(), id).orElseThrow(() -> e);
    }
    sweep.sweep(id);
    return receipt(caller.workspace(), id).orElseThrow(ParticipantNotFound::new);
  }

  /** The receipt of an erasure; empty if the participant was not erased, or never existed. */
  public Optional<ErasureReceipt> receipt(WorkspaceId workspace, ParticipantKey key) {
    return idOf(workspace, key).flatMap(id -> receipt(workspace, id));
  }

  private Optional<ErasureReceipt> receipt(WorkspaceId workspace, ParticipantId id) {
    return forgotten
        .of(id)
        .filter(it -> it.event().workspaceId().equals(workspace))
        .map(it -> ErasureReceipt.of(it, forgotten.togetherWith(it)));
  }

  private Optional<ParticipantId> idOf(WorkspaceId workspace, ParticipantKey key) {
    return streams.named(workspace, key).map(ParticipantId::ofStream);
  }

  /** Tells all erasures of all workspaces, in the order in which they happened. */
  public void forEach(Consumer<ErasureLine> line) {
    List<Erasure> page = forgotten.after(null, PAGE);
    while (!page.isEmpty()) {
      page.forEach(it -> line.accept(ErasureLine.of(it)));
      page = forgotten.after(page.getLast(), PAGE);
    }
  }
}
