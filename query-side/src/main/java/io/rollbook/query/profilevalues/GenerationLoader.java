package io.rollbook.query.profilevalues;

import io.rollbook.customfield.CustomFields;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.participant.Participant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fills an empty generation from the log, read in the order of the streams: each participant is
 * folded once in memory and written once, with its neighbours, by COPY.
 */
@Component
public class GenerationLoader {

  private final StreamChunks chunks;
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
    this.chunks = new StreamChunks(dataSource, decoder, folders);
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
  public Loaded load(
      Generation generation, @Nullable String after, @Nullable String last, long head) {
    StreamChunks.Chunk chunk = chunks.read(after, last, head);
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
    return new Loaded(chunk.reached(), chunk.events(), chunk.complete());
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

  /**
   * How far one call came.
   *
   * @param reached the last stream whose rows are written; null if there was none
   * @param events how many were read
   * @param complete there is nothing behind
   */
  public record Loaded(@Nullable String reached, long events, boolean complete) {}
}
