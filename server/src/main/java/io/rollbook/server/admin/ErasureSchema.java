package io.rollbook.server.admin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shapes of requests and answers about erasures, for OpenAPI. */
final class ErasureSchema {

  private ErasureSchema() {}

  @Schema(name = "Erasure")
  record Asked(
      @Schema(
              description = "Why, in words that do not name the participant: it is kept",
              maxLength = 500)
          @Nullable String reason) {}

  @Schema(name = "ErasureAnswer")
  record Answer(Receipt data) {}

  @Schema(name = "ErasureReceipt")
  record Receipt(
      UUID participantId,
      long number,
      @Schema(description = "Merged duplicates") List<UUID> alsoErased,
      Instant erasedAt,
      @Schema(description = "Of the last event of the history") long version,
      long position,
      @Schema(allowableValues = {"removing-copies", "complete"}) String state,
      @Nullable Instant copiesRemovedAt,
      @Nullable String reason,
      String actor,
      String dialect,
      String requestId) {}
}
