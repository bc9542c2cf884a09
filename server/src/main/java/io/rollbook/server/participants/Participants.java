package io.rollbook.server.participants;

import io.rollbook.audit.Caller;
import io.rollbook.eventlog.axon.AppendOptions;
import io.rollbook.participant.CountParticipants;
import io.rollbook.participant.FindDuplicates;
import io.rollbook.participant.FindParticipant;
import io.rollbook.participant.FindParticipants;
import io.rollbook.participant.IdTaken;
import io.rollbook.participant.ListParticipants;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantChange;
import io.rollbook.participant.ParticipantCommand;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.ParticipantNotFound;
import io.rollbook.participant.ParticipantPage;
import io.rollbook.participant.UnmergeParticipants;
import io.rollbook.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every face asks of the participants. */
@Component
public class Participants {

  private final ParticipantCommands commands;
  private final Registrations registrations;
  private final Unmerges unmerges;
  private final MergingEdits mergingEdits;
  private final QueryGateway queries;
  private final IdempotentWrites idempotency;
  private final LatestWrites latestWrites;

  public Participants(
      ParticipantCommands commands,
      Registrations registrations,
      Unmerges unmerges,
      MergingEdits mergingEdits,
      QueryGateway queries,
      IdempotentWrites idempotency,
      LatestWrites latestWrites) {
    this.commands = commands;
    this.registrations = registrations;
    this.unmerges = unmerges;
    this.mergingEdits = mergingEdits;
    this.queries = queries;
    this.idempotency = idempotency;
    this.latestWrites = latestWrites;
  }

  /**
   * Registers a participant.
   *
   * @param repeat how to know the request again, or null if it is not to be
   * @throws IdTaken if a participant has or had the id
   */
  public Written register(
      Caller caller, Registration registration, @Nullable IdempotentRequest repeat) {
    return idempotency.once(
        caller, repeat, options -> registrations.register(caller, registration, options));
  }

  /**
   * Registers a participant, or fills in what is missing in one who has one of the e-mail addresses
   * already. Of several such requests at once, one registers.
   *
   * @param repeat as in {@link #register}
   */
  public Written registerOrMerge(
      Caller caller, Registration registration, @Nullable IdempotentRequest repeat) {
    return idempotency.once(
        caller, repeat, options -> registrations.registerOrMerge(caller, registration, options));
  }

  /**
   * Changes a participant, or the one that it was merged into; {@code repeat} as in {@link
   * #register}.
   */
  public Written change(
      Caller caller, ParticipantCommand command, @Nullable IdempotentRequest repeat) {
    return idempotency.once(
        caller, repeat, options -> commands.send(caller, command, options, Participant.class));
  }

  /**
   * Changes a participant in a way that depends on what it is.
   *
   * @param edit what to change about the state it is given; may be asked several times
   * @param repeat as in {@link #register}
   * @throws ParticipantNotFound if there is none
   */
  public Written edit(
      Caller caller,
      ParticipantId id,
      Function<Participant, ParticipantChange> edit,
      @Nullable IdempotentRequest repeat) {
    return idempotency.once(caller, repeat, options -> commands.edit(caller, id, edit, options));
  }

  /**
   * As {@link #edit}; and if the participant gets an e-mail address that somebody else has, that
   * one is merged into it. Of several such requests at once, none leaves two with one address.
   *
   * @param edit as for {@link #edit}; nothing is merged if it throws
   * @throws ParticipantNotFound if there is none
   */
  public Edited editOrMerge(
      Caller caller, ParticipantId id, Function<Participant, ParticipantChange> edit) {
    return mergingEdits.edit(caller, id, edit, AppendOptions.receiptOnly());
  }

  /** Takes a merge back; {@code repeat} as in {@link #register}. */
  public Released unmerge(
      Caller caller, UnmergeParticipants command, @Nullable IdempotentRequest repeat) {
    return unmerges.unmerge(caller, command, repeat);
  }

  /** The participant as of now. */
  public Optional<Participant> find(WorkspaceId workspace, ParticipantKey key) {
    return queries
        .query(
            new FindParticipant(workspace, key),
            ResponseTypes.optionalInstanceOf(Participant.class))
        .join();
  }

  /**
   * The participant that a path names.
   *
   * @throws ParticipantNotFound if there is none, or the text cannot name any
   */
  public Participant get(WorkspaceId workspace, String text) {
    return ParticipantKey.parse(text)
        .flatMap(key -> find(workspace, key))
        .orElseThrow(ParticipantNotFound::new);
  }

  /**
   * The id of the participant that a path names; whether it exists is for the command to find out,
   * unless it is named by number.
   *
   * @throws ParticipantNotFound if the text cannot name any
   */
  public ParticipantId idOf(WorkspaceId workspace, String text) {
    return switch (ParticipantKey.parse(text).orElseThrow(ParticipantNotFound::new)) {
      case ParticipantKey.ById byId -> byId.id();
      case ParticipantKey other ->
          find(workspace, other).orElseThrow(ParticipantNotFound::new).id();
    };
  }

  /** The first participant that one of these keys leads to. */
  public Optional<Participant> findFirst(WorkspaceId workspace, List<ParticipantKey> keys) {
    return keys.stream().flatMap(key -> find(workspace, key).stream()).findFirst();
  }

  /** Those of these participants that there are, as of now. */
  public List<Participant> findAll(WorkspaceId workspace, Set<ParticipantId> ids) {
    return ids.isEmpty()
        ? List.of()
        : queries
            .query(
                new FindParticipants(workspace, ids),
                ResponseTypes.multipleInstancesOf(Participant.class))
            .join();
  }

  /** Who may be the same person, the lowest number first. */
  public List<Participant> duplicates(WorkspaceId workspace, ParticipantId id) {
    return queries
        .query(
            new FindDuplicates(workspace, id), ResponseTypes.multipleInstancesOf(Participant.class))
        .join();
  }

  /** Part of the workspace's participants, including whatever was written on this node before. */
  public ParticipantPage list(ListParticipants query) {
    latestWrites.await(query.workspaceId());
    return queries.query(query, ParticipantPage.class).join();
  }

  /** How many participants there are, including whatever was written on this node before. */
  public long count(CountParticipants query) {
    latestWrites.await(query.workspaceId());
    return queries.query(query, Long.class).join();
  }
}
