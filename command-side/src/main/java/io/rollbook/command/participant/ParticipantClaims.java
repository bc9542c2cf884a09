package io.rollbook.command.participant;

import io.rollbook.audit.Caller;
import io.rollbook.eventlog.ClaimChange;
import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.KeyedDigest;
import io.rollbook.eventlog.axon.ClaimPolicy;
import io.rollbook.participant.Alias;
import io.rollbook.participant.DetailsChanged;
import io.rollbook.participant.DuplicateMerged;
import io.rollbook.participant.DuplicateReleased;
import io.rollbook.participant.IdentifierChanged;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.MergedInto;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantErased;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.ParticipantRegistered;
import io.rollbook.participant.ReleasedFromMerge;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What of a participant is unique within its workspace, the number and the identifiers whose API
 * says so, and by what it can be recognized, which others may have too.
 */
@Component
public class ParticipantClaims implements ClaimPolicy {

  private final KeyedDigest digest;

  public ParticipantClaims(KeyedDigest digest) {
    this.digest = digest;
  }

  @Override
  public List<ClaimChange> claimsOf(DomainEventMessage<?> event) {
    String stream = event.getAggregateIdentifier();
    return switch (event.getPayload()) {
      case ParticipantRegistered registered -> ofRegistered(registered, stream);
      case DetailsChanged changed -> claims(event).replaceMatches(changed.changes()).changes();
      case IdentifierChanged changed -> ofChanged(changed, claims(event));
      case MergedInto merged -> List.of(ClaimChange.releaseAll(stream));
      case DuplicateMerged merged -> ofMerged(merged, claims(event));
      case DuplicateReleased released -> ofReleased(released, claims(event));
      case ReleasedFromMerge released -> ofReleased(released, claims(event));
      case ParticipantErased erased ->
          List.of(
              ClaimChange.releaseAll(stream),
              ClaimChange.take(
                  number(erased.workspaceId().value().toString(), erased.number()), stream));
      default -> List.of();
    };
  }

  private List<ClaimChange> ofRegistered(ParticipantRegistered registered, String stream) {
    StreamClaims claims =
        new StreamClaims(digest, registered.workspaceId().value().toString(), stream);
    claims.takeNumber(registered.number());
    Map<IdentifierNamespace, String> identifiers = registered.identifiers();
    identifiers.forEach(claims::take);
    if (!identifiers.containsKey(IdentifierNamespace.CHECKMANGO_KEY)) {
      claims.requireFreeKey(ParticipantKey.keyOf(registered.number()));
    }
    return claims.shareMatches(registered.attributes()).changes();
  }

  private static List<ClaimChange> ofChanged(IdentifierChanged changed, StreamClaims claims) {
    @Nullable String from = changed.from();
    if (from != null) {
      claims.release(changed.namespace(), from);
    }
    @Nullable String to = changed.to();
    if (to != null) {
      claims.take(changed.namespace(), to);
    }
    return claims.changes();
  }

  private static List<ClaimChange> ofMerged(DuplicateMerged merged, StreamClaims claims) {
    merged.aliases().forEach(alias -> take(alias, claims));
    return claims
        .shareMatches(merged.gained().attributes())
        .shareMatches(merged.gained().pointsAsAttributes())
        .changes();
  }

  private static List<ClaimChange> ofReleased(DuplicateReleased released, StreamClaims claims) {
    for (Alias alias : released.aliases()) {
      claims.releaseNumber(alias.number());
      alias.identifiers().forEach(claims::release);
    }
    released.returned().identifiers().forEach(claims::release);
    return claims
        .releaseMatches(released.returned().attributes())
        .releaseMatches(released.returned().pointsAsAttributes())
        .changes();
  }

  private static List<ClaimChange> ofReleased(ReleasedFromMerge released, StreamClaims claims) {
    released.aliases().forEach(alias -> take(alias, claims));
    return claims.shareMatches(released.attributes()).changes();
  }

  private static void take(Alias alias, StreamClaims claims) {
    claims.takeNumber(alias.number());
    alias.identifiers().forEach(claims::takeAsIs);
  }

  private ClaimKey number(String workspace, long number) {
    return ClaimKey.of(digest, workspace, Participant.NUMBER, Long.toString(number));
  }

  private StreamClaims claims(DomainEventMessage<?> event) {
    String workspace = Objects.requireNonNull((String) event.getMetaData().get(Caller.WORKSPACE));
    return new StreamClaims(digest, workspace, event.getAggregateIdentifier());
  }
}
