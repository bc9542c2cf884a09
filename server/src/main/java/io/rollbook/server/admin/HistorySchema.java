package io.rollbook.server.admin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The bodies of histories' routes, for OpenAPI; the code writes them member by member. */
final class HistorySchema {

  private HistorySchema() {}

  @Schema(name = "HistoryPage")
  record Page(List<Entry> data, Links links) {}

  @Schema(name = "HistoryLinks")
  record Links(@Schema(nullable = true) String next) {}

  @Schema(name = "HistoryEntry")
  record Entry(
      String participantId,
      long version,
      long position,
      @Schema(format = "date-time") String at,
      @Schema(description = "The event's type") String type,
      @Schema(nullable = true, description = "The id of the credential") String actor,
      @Schema(nullable = true, description = "Through which API") String dialect,
      @Schema(nullable = true) String requestId,
      @Schema(nullable = true) String reason,
      @Schema(nullable = true, format = "date") String effectiveDate,
      List<Change> changes,
      @Schema(description = "Only, and true, if nothing personal can be told any more")
          boolean erased,
      @Schema(description = "Only, and true, if this version of Rollbook cannot read the event")
          boolean unreadable) {}

  @Schema(name = "ChangedField")
  record Change(
      String field,
      @Schema(nullable = true, type = "object", description = "Text, number, boolean or JSON")
          Object from,
      @Schema(nullable = true, type = "object") Object to) {}

  @Schema(name = "Difference")
  record Difference(List<Change> data) {}

  @Schema(name = "HistoryVerdict")
  record Verdict(
      boolean valid,
      @Schema(description = "How many there are; absent if one is broken") long events,
      @Schema(nullable = true, description = "Only if one is") Broken firstBroken) {}

  @Schema(name = "BrokenEvent")
  record Broken(long version, long position) {}
}
