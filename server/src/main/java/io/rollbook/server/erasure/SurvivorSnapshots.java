package io.rollbook.server.erasure;

import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.SnapshotStore;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.participant.MergedInto;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Removes the snapshots of those into whom the participant was once merged. One that was made
 * before they were parted, and stored only after, would still have what was given back.
 */
@Component
class SurvivorSnapshots implements CopyRemoval {

  private final EventLog log;
  private final EventDecoder decoder;
  private final SnapshotStore snapshots;

  SurvivorSnapshots(EventLog log, EventDecoder decoder, SnapshotStore snapshots) {
    this.log = log;
    this.decoder = decoder;
    this.snapshots = snapshots;
  }

  @Override
  public boolean remove(Erasure erasure) {
    log.readStream(erasure.id().toString(), 0).stream()
        .filter(recorded -> recorded.event().type().equals(MergedInto.class.getSimpleName()))
        .flatMap(recorded -> decoder.decode(List.of(recorded)).stream())
        .filter(message -> message.getPayload() instanceof MergedInto)
        .map(message -> ((MergedInto) message.getPayload()).survivor())
        .distinct()
        .forEach(survivor -> snapshots.delete(survivor.toString()));
    return true;
  }
}
