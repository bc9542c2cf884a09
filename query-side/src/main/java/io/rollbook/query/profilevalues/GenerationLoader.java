package io.rollbook.query.profilevalues;

import io.rollbook.customfield.CustomFields;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.participant.Participant;
import io.rollbook.query.parked.ParkedStore;
import io.rollbook.query.progress.Generation;
import io.rollbook.query.rebuild.Loaded;
import io.rollbook.query.rebuild.StreamChunks;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fills an empty generation from the log, read in the order of the streams: each participant is
 * folded once in memory and written once, with its neighbours, by COPY.
 */
@Component
class GenerationLoader {

  private final StreamChunks<Participant> chunks;
  private final Folders folders;
  private final ProfileCopy copy;
  private final CustomFields fields;
  private final Attempts attempts;
  private final ProfileWriter writer;
  private final ParkedStore parked;
  private final EventLog log;
  private final EventDecoder decoder;

  GenerationLoader(
      DataSource dataSource,
      CustomFields fields,
      Attempts attempts,
      ProfileWriter writer,
      ParkedStore parked,
      EventLog log,
      EventDecoder decoder,
      Folders folders) {
    this.chunks = new StreamChunks<>(dataSource, decoder::decode, Set.of());
    this.folders = folders;
    this.copy = new ProfileCopy(dataSource);
    this.fields = fields;
    this.attempts = attempts;
    this.writer = writer;
    this.parked = parked;
    this.log = log;
    this.decoder = decoder;
  }

  /**
   * Writes the rows of some participants, within the present transaction.
   *
   * @param after the stream to begin behind; null: at the first
   * @param last the last stream; null: of all
   * @param head later events are left out
   */
  Loaded load(Generation generation, @Nullable String after, @Nullable String last, long head) {
    StreamChunks.Chunk<Participant> chunk =
        chunks.read(after, last, head, folders.between(after, last));
    FieldDefinitions definitions = new FieldDefinitions(fields);
    List<ProfileRow> rows =
        chunk.states().stream().map(it -> ProfileRow.of(it, definitions.of(it))).toList();
    if (!rows.isEmpty()) {
      Optional<String> refusal = attempts.refusal(() -> copy.write(generation, rows));
      if (refusal.isPresent()) {
        chunk.states().forEach(it -> writeAlone(generation, it, definitions));
      }
    }
    chunk
        .unreadable()
        .forEach(it -> parked.park(generation, it.stream(), it.first(), it.last(), it.cause()));
    return chunk.loaded();
  }

  private void writeAlone(
      Generation generation, Participant participant, FieldDefinitions definitions) {
    List<DomainEventMessage<?>> messages =
        decoder.decode(log.readStream(participant.id().toString(), 0)).stream()
            .<DomainEventMessage<?>>map(it -> it)
            .filter(it -> it.getSequenceNumber() <= participant.version())
            .toList();
    writer.writeAlone(generation, new Fold(null, participant, messages), definitions);
  }
}
