package io.rollbook.query.profilevalues;

import io.rollbook.customfield.CustomFields;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.participant.Participant;
import io.rollbook.query.progress.Generation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Compares rows of a generation with what the log says. */
@Component
class GenerationRows {

  private static final String COUNT = "SELECT count(*) FROM {table}";

  private final JdbcTemplate jdbc;
  private final EventLog log;
  private final EventDecoder decoder;
  private final CustomFields fields;
  private final Folders folders;
  private final ProfileStore store;

  GenerationRows(
      JdbcTemplate jdbc,
      EventLog log,
      EventDecoder decoder,
      CustomFields fields,
      Folders folders,
      ProfileStore store) {
    this.jdbc = jdbc;
    this.log = log;
    this.decoder = decoder;
    this.fields = fields;
    this.folders = folders;
    this.store = store;
  }

  long count(Generation generation) {
    return Objects.requireNonNull(jdbc.queryForObject(generation.in(COUNT), Long.class));
  }

  /**
   * The streams whose rows are not what the log says up to a position. Needs a transaction in which
   * that position is the generation's.
   *
   * @param ignored these are not compared
   */
  Set<String> different(
      Generation generation, Collection<String> streams, long position, Set<String> ignored) {
    List<String> asked = streams.stream().filter(it -> !ignored.contains(it)).toList();
    Map<String, Participant> states = refold(asked, position);
    FieldDefinitions definitions = new FieldDefinitions(fields);
    List<ProfileRow> rows = new ArrayList<>();
    states.values().forEach(it -> rows.add(ProfileRow.of(it, definitions.of(it))));
    Map<String, String> there = store.digests(generation, asked);
    Map<String, String> expected = store.digests(rows);
    Set<String> different = new TreeSet<>();
    for (String stream : asked) {
      if (!Objects.equals(there.get(stream), expected.get(stream))) {
        different.add(stream);
      }
    }
    return different;
  }

  private Map<String, Participant> refold(Collection<String> streams, long position) {
    List<RecordedEvent> events =
        log.readStreams(streams).stream().filter(it -> it.position() <= position).toList();
    Folder folder = folders.of(streams);
    Map<String, Participant> states = new HashMap<>();
    for (DomainEventMessage<?> message : decoder.decode(events)) {
      String stream = message.getAggregateIdentifier();
      @Nullable Participant after = folder.fold(states.get(stream), message);
      Optional.ofNullable(after).ifPresent(it -> states.put(stream, it));
    }
    return states;
  }
}
