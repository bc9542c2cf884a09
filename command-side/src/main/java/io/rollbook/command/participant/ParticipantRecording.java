package io.rollbook.command.participant;

import io.rollbook.audit.Caller;
import io.rollbook.eventlog.Forgetting;
import io.rollbook.eventlog.axon.RecordingPolicy;
import io.rollbook.participant.DuplicateMerged;
import io.rollbook.participant.DuplicateReleased;
import io.rollbook.participant.ParticipantErased;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose an event is: its workspace's, and its participant's, or the duplicate's it tells of. */
@Component
public class ParticipantRecording implements RecordingPolicy {

  @Override
  public @Nullable String scopeOf(DomainEventMessage<?> event) {
    return (String) event.getMetaData().get(Caller.WORKSPACE);
  }

  @Override
  public String subjectOf(DomainEventMessage<?> event) {
    return switch (event.getPayload()) {
      case DuplicateMerged merged -> merged.duplicate().toString();
      case DuplicateReleased released -> released.duplicate().toString();
      default -> event.getAggregateIdentifier();
    };
  }

  /** A survivor's snapshot still has what it gives back. */
  @Override
  public List<Forgetting> forgettingsOf(DomainEventMessage<?> event) {
    return switch (event.getPayload()) {
      case ParticipantErased _ -> List.of(Forgetting.key(event.getAggregateIdentifier()));
      case DuplicateReleased _ -> List.of(Forgetting.snapshot(event.getAggregateIdentifier()));
      default -> List.of();
    };
  }
}
