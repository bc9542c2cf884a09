package io.rollbook.server.participants;

import io.rollbook.participant.CompareParticipant;
import io.rollbook.participant.FindParticipantAt;
import io.rollbook.participant.HistoryEntry;
import io.rollbook.participant.HistoryPage;
import io.rollbook.participant.HistoryReading;
import io.rollbook.participant.HistoryVerdict;
import io.rollbook.participant.OpenHistory;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantComparison;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.ParticipantNotFound;
import io.rollbook.participant.PastMoment;
import io.rollbook.participant.ReadHistory;
import io.rollbook.participant.VerifyHistory;
import io.rollbook.workspace.WorkspaceId;
import java.util.List;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** What every face asks of the participants' past. Whatever is not there is not found. */
@Component
public class Histories {

  private final QueryGateway queries;

  Histories(QueryGateway queries) {
    this.queries = queries;
  }

  /**
   * Part of a history.
   *
   * @throws ParticipantNotFound if there never was such a participant
   */
  public HistoryPage page(ReadHistory query) {
    return answer(query, HistoryPage.class);
  }

  /** A whole history, to be read as it is written; fails as {@link #page} does. */
  public HistoryReading open(OpenHistory query) {
    return answer(query, HistoryReading.class);
  }

  /**
   * The participant that a path names, as it was.
   *
   * @throws ParticipantNotFound if there was none then, or is none any more
   */
  public Participant at(WorkspaceId workspace, String text, PastMoment moment) {
    return answer(new FindParticipantAt(workspace, key(text), moment), Participant.class);
  }

  /** What differs between two moments; fails as {@link #at} does. */
  public List<HistoryEntry.Change> compare(
      WorkspaceId workspace, String text, PastMoment from, PastMoment to) {
    return answer(
            new CompareParticipant(workspace, key(text), from, to), ParticipantComparison.class)
        .changes();
  }

  /** Whether the events are what was recorded; fails as {@link #page} does. */
  public HistoryVerdict verify(WorkspaceId workspace, String text) {
    return answer(new VerifyHistory(workspace, key(text)), HistoryVerdict.class);
  }

  /**
   * Whom a path names.
   *
   * @throws ParticipantNotFound if the text cannot name any
   */
  public static ParticipantKey key(String text) {
    return ParticipantKey.parse(text).orElseThrow(ParticipantNotFound::new);
  }

  private <T> T answer(Object query, Class<T> type) {
    return queries
        .query(query, ResponseTypes.optionalInstanceOf(type))
        .join()
        .orElseThrow(ParticipantNotFound::new);
  }
}
