package io.rollbook.command.customfield;

import io.rollbook.customfield.CustomFieldClaimKeys;
import io.rollbook.customfield.CustomFieldDefined;
import io.rollbook.customfield.CustomFieldRetired;
import io.rollbook.eventlog.ClaimChange;
import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.KeyedDigest;
import io.rollbook.eventlog.axon.ClaimPolicy;
import io.rollbook.workspace.WorkspaceId;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;

/**
 * What is unique among the definitions of a workspace: the codes of those in use. Each definition
 * also has its place in the workspace's directory for ever.
 */
@Component
public class CustomFieldClaims implements ClaimPolicy {

  private final KeyedDigest digest;

  public CustomFieldClaims(KeyedDigest digest) {
    this.digest = digest;
  }

  @Override
  public List<ClaimChange> claimsOf(DomainEventMessage<?> event) {
    String stream = event.getAggregateIdentifier();
    return switch (event.getPayload()) {
      case CustomFieldDefined defined ->
          List.of(
              ClaimChange.take(code(defined.workspaceId(), defined.code()), stream),
              ClaimChange.take(place(defined), stream));
      case CustomFieldRetired retired ->
          List.of(ClaimChange.release(code(retired.workspaceId(), retired.code()), stream));
      default -> List.of();
    };
  }

  private ClaimKey code(WorkspaceId workspace, String code) {
    return ClaimKey.of(
        digest,
        workspace.value().toString(),
        CustomFieldClaimKeys.CODE,
        CustomFieldClaimKeys.comparable(code));
  }

  private ClaimKey place(CustomFieldDefined defined) {
    return ClaimKey.of(
        digest,
        defined.workspaceId().value().toString(),
        CustomFieldClaimKeys.DIRECTORY,
        Long.toString(defined.id().number()));
  }
}
