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
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads participants as of now: their rows and the events that these do not reflect yet, in one
 * statement and so in one snapshot, folded together.
 */
@Component
class ProfileReader {

  private static final String COLUMNS =
      "SELECT " + EventRows.columns("e") + ", k.stream AS known, " + ProfileStore.STATE_COLUMNS;

  private static final String JOINS =
      " LEFT JOIN profile_values p ON p.id = substring(k.stream FROM 13)::uuid"
          + " LEFT JOIN event_log e ON e.stream = k.stream AND e.version > coalesce(p.version, -1)"
          + " ORDER BY k.stream, e.version";

  private static final String BY_ID = COLUMNS + " FROM (SELECT ?::text AS stream) k" + JOINS;

  private static final String BY_IDS = COLUMNS + " FROM unnest(?::text[]) k(stream)" + JOINS;

  private static final String BY_CLAIM =
      COLUMNS
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
          case ParticipantKey.ById(ParticipantId id) -> query(BY_ID, id.toString()).findFirst();
          case ParticipantKey.ByNumber(long number) ->
              byClaim(ParticipantClaimKeys.number(digest, workspace, number));
          case ParticipantKey.ByIdentifier byIdentifier ->
              byClaim(ParticipantClaimKeys.identifier(digest, workspace, byIdentifier));
        };
    return found.filter(it -> isVisible(it, workspace)).flatMap(this::survivor);
  }

  private Optional<Participant> survivor(Participant participant) {
    ParticipantId survivor = participant.mergedInto();
    return survivor == null
        ? Optional.of(participant)
        : read(participant.workspaceId(), new ParticipantKey.ById(survivor));
  }

  /**
   * Those of these participants that there are, as {@link #read} finds each, by number. What they
   * were merged into is read with one more statement for all of them.
   */
  List<Participant> readAll(WorkspaceId workspace, Set<ParticipantId> ids) {
    Map<ParticipantId, Participant> known = new HashMap<>();
    Set<ParticipantId> asked = new HashSet<>();
    Set<ParticipantId> missing = ids;
    while (!missing.isEmpty()) {
      asked.addAll(missing);
      query(BY_IDS, (Object) missing.stream().map(ParticipantId::toString).toArray(String[]::new))
          .filter(it -> isVisible(it, workspace))
          .forEach(it -> known.put(it.id(), it));
      missing =
          known.values().stream()
              .flatMap(it -> Optional.ofNullable(it.mergedInto()).stream())
              .filter(it -> !asked.contains(it))
              .collect(Collectors.toSet());
    }
    return known.values().stream()
        .filter(Participant::exists)
        .sorted(Comparator.comparingLong(Participant::number))
        .toList();
  }

  private static boolean isVisible(Participant participant, WorkspaceId workspace) {
    return participant.workspaceId().equals(workspace) && !participant.erased();
  }

  private Optional<Participant> byClaim(ClaimKey claim) {
    return query(BY_CLAIM, claim.scope(), claim.namespace(), claim.digest()).findFirst();
  }

  private Stream<Participant> query(String sql, Object... parameters) {
    return Objects.requireNonNull(jdbc.query(sql, this::fold, parameters)).stream();
  }

  private Collection<Participant> fold(ResultSet rows) throws SQLException {
    Map<String, Participant> states = new HashMap<>();
    Map<String, List<RecordedEvent>> missing = new LinkedHashMap<>();
    while (rows.next()) {
      String stream = rows.getString("known");
      if (!states.containsKey(stream) && rows.getObject("id") != null) {
        states.put(stream, ProfileStore.participant(rows));
      }
      if (rows.getObject("position") != null) {
        missing.computeIfAbsent(stream, _ -> new ArrayList<>()).add(EventRows.read(rows));
      }
    }
    missing.forEach(
        (stream, events) -> {
          for (DomainEventMessage<?> message : decoder.decode(events)) {
            states.put(stream, ParticipantEvents.fold(states.get(stream), message));
          }
        });
    return states.values();
  }
}
