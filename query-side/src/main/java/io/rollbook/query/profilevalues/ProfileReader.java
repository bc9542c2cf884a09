package io.rollbook.query.profilevalues;

import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.KeyedDigest;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.eventlog.postgres.EventRows;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.query.log.ParticipantClaimKeys;
import io.rollbook.query.log.ParticipantEvents;
import io.rollbook.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads one participant as of now: the row and the events that it does not reflect yet, in one
 * statement and so in one snapshot, folded together.
 */
@Component
class ProfileReader {

  private static final String ROW =
      ", p.id, p.workspace_id, p.number, p.version, p.erased, p.created_at, p.updated_at, p.state";

  private static final String JOINS =
      " LEFT JOIN profile_values p ON p.id = substring(k.stream FROM 13)::uuid"
          + " LEFT JOIN event_log e ON e.stream = k.stream AND e.version > coalesce(p.version, -1)"
          + " ORDER BY e.version";

  private static final String BY_ID =
      "SELECT " + EventRows.columns("e") + ROW + " FROM (SELECT ?::text AS stream) k" + JOINS;

  private static final String BY_CLAIM =
      "SELECT "
          + EventRows.columns("e")
          + ROW
          + " FROM (SELECT stream FROM claim WHERE scope = ? AND namespace = ? AND digest = ?) k"
          + JOINS;

  private final JdbcTemplate jdbc;
  private final EventDecoder decoder;
  private final KeyedDigest digest;

  ProfileReader(JdbcTemplate jdbc, EventDecoder decoder, KeyedDigest digest) {
    this.jdbc = jdbc;
    this.decoder = decoder;
    this.digest = digest;
  }

  /**
   * The participant, unless it is another workspace's or erased; of one that was merged into
   * another, that one.
   */
  Optional<Participant> read(WorkspaceId workspace, ParticipantKey key) {
    Optional<Participant> found =
        switch (key) {
          case ParticipantKey.ById(ParticipantId id) -> query(BY_ID, id.toString());
          case ParticipantKey.ByNumber(long number) ->
              byClaim(ParticipantClaimKeys.number(digest, workspace, number));
          case ParticipantKey.ByIdentifier byIdentifier ->
              byClaim(ParticipantClaimKeys.identifier(digest, workspace, byIdentifier));
        };
    return found
        .filter(it -> it.workspaceId().equals(workspace) && !it.erased())
        .flatMap(this::survivor);
  }

  private Optional<Participant> survivor(Participant participant) {
    ParticipantId survivor = participant.mergedInto();
    return survivor == null
        ? Optional.of(participant)
        : read(participant.workspaceId(), new ParticipantKey.ById(survivor));
  }

  private Optional<Participant> byClaim(ClaimKey claim) {
    return query(BY_CLAIM, claim.scope(), claim.namespace(), claim.digest());
  }

  private Optional<Participant> query(String sql, Object... parameters) {
    return Objects.requireNonNull(jdbc.query(sql, this::fold, parameters));
  }

  private Optional<Participant> fold(ResultSet rows) throws SQLException {
    Participant state = null;
    List<RecordedEvent> missing = new ArrayList<>();
    while (rows.next()) {
      if (state == null && rows.getObject("id") != null) {
        state = ProfileStore.participant(rows);
      }
      if (rows.getObject("position") != null) {
        missing.add(EventRows.read(rows));
      }
    }
    for (DomainEventMessage<?> message : decoder.decode(missing)) {
      state = ParticipantEvents.fold(state, message);
    }
    return Optional.ofNullable(state);
  }
}
