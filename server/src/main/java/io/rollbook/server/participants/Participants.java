package io.rollbook.server.participants;

import io.rollbook.audit.Caller;
import io.rollbook.command.participant.ParticipantNumbers;
import io.rollbook.eventlog.axon.AppendOptions;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.FindParticipant;
import io.rollbook.participant.HistoryPage;
import io.rollbook.participant.IdTaken;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.ListParticipants;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantCommand;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.ParticipantNotFound;
import io.rollbook.participant.ParticipantPage;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.participant.ReadHistory;
import io.rollbook.participant.RegisterParticipant;
import io.rollbook.workspace.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every face asks of the participants. */
@Component
public class Participants {

  private final Sender sender;
  private final QueryGateway queries;
  private final ParticipantNumbers numbers;
  private final IdempotentWrites idempotency;

  public Participants(
      Sender sender,
      QueryGateway queries,
      ParticipantNumbers numbers,
      IdempotentWrites idempotency) {
    this.sender = sender;
    this.queries = queries;
    this.numbers = numbers;
    this.idempotency = idempotency;
  }

  /**
   * Registers a participant.
   *
   * @param id the id that it shall have
   * @param repeat how to know the request again, or null if it is not to be
   * @throws IdTaken if a participant has or had the id
   */
  public Written register(
      Caller caller,
      ParticipantId id,
      ParticipantStatus status,
      Attributes attributes,
      Map<IdentifierNamespace, String> identifiers,
      @Nullable IdempotentRequest repeat) {
    return idempotency.once(
        caller,
        repeat,
        options -> {
          RegisterParticipant command =
              new RegisterParticipant(
                  id, caller.workspace(), numbers.next(), status, attributes, identifiers);
          try {
            return sender.sendOnce(command, caller, options, Participant.class);
          } catch (ConcurrencyException e) {
            // A stream that is there already is the only conflict that a first event can have.
            throw new IdTaken();
          }
        });
  }

  /** Changes a participant; {@code repeat} as in {@link #register}. */
  public Written change(
      Caller caller, ParticipantCommand command, @Nullable IdempotentRequest repeat) {
    Function<AppendOptions, Participant> send =
        options -> sender.send(command, caller, options, Participant.class);
    return idempotency.once(caller, repeat, send);
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
      case ParticipantKey.ByNumber byNumber ->
          find(workspace, byNumber).orElseThrow(ParticipantNotFound::new).id();
    };
  }

  /** Part of the workspace's participants. */
  public ParticipantPage list(ListParticipants query) {
    return queries.query(query, ParticipantPage.class).join();
  }

  /** Part of a participant's history. */
  public Optional<HistoryPage> history(ReadHistory query) {
    return queries.query(query, ResponseTypes.optionalInstanceOf(HistoryPage.class)).join();
  }
}
