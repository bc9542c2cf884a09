package io.rollbook.command.participant;

import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shortens the way to the state of a participant with a long history. */
@Configuration(proxyBeanMethods = false)
class ParticipantSnapshots {

  /**
   * Of the snapshot's form; to be raised with each change of the state's, so that old snapshots are
   * passed over.
   */
  static final String REVISION = "2";

  private static final int EVENTS_BETWEEN = 100;

  @Bean
  SnapshotTriggerDefinition participantSnapshotTrigger(Snapshotter snapshotter) {
    return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_BETWEEN);
  }

  @Bean
  SnapshotFilter snapshotsOfThisForm() {
    return snapshot ->
        snapshot.getPayload().getType().getName().equals(ParticipantAggregate.class.getName())
            && REVISION.equals(snapshot.getPayload().getType().getRevision());
  }
}
