package io.rollbook.audit;

import io.rollbook.participant.DetailsChanged;
import io.rollbook.participant.IdentifierChanged;
import io.rollbook.participant.ParticipantErased;
import io.rollbook.participant.ParticipantRegistered;
import io.rollbook.participant.StatusChanged;
import io.rollbook.workspace.CredentialIssued;
import io.rollbook.workspace.CredentialRevoked;
import io.rollbook.workspace.WorkspaceCreated;
import java.util.List;

/**
 * The name and the revision under which each event stands in the log for ever, whatever its class
 * is called.
 */
public final class EventCatalogue {

  /**
   * One kind of event.
   *
   * @param revision of the JSON that is written today; older ones are lifted when read
   */
  public record Entry(String name, String revision, Class<?> type) {}

  public static final List<Entry> ENTRIES =
      List.of(
          new Entry("ParticipantRegistered", "1", ParticipantRegistered.class),
          new Entry("DetailsChanged", "1", DetailsChanged.class),
          new Entry("IdentifierChanged", "1", IdentifierChanged.class),
          new Entry("StatusChanged", "1", StatusChanged.class),
          new Entry("ParticipantErased", "1", ParticipantErased.class),
          new Entry("WorkspaceCreated", "1", WorkspaceCreated.class),
          new Entry("CredentialIssued", "1", CredentialIssued.class),
          new Entry("CredentialRevoked", "1", CredentialRevoked.class));

  private EventCatalogue() {}
}
