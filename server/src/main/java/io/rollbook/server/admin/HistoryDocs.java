package io.rollbook.server.admin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;

/** What OpenAPI says of these routes. */
@Tag(name = "History")
interface HistoryDocs {

  String FORMS =
      " As pages of JSON, or with Accept: application/x-ndjson or text/csv as a whole. A page with"
          + " few entries, or none, is not the last one as long as it has links.next: the work for"
          + " one page is bounded. CSV has a row for each changed field; a text that a spreadsheet"
          + " would take for a formula has an apostrophe before it.";

  String EXAMPLE =
      "{\"data\":[{\"participantId\":\"018f0c7a-5b7e-4b0e-9a53-6d1f3a3f9b11\",\"version\":1,"
          + "\"position\":42,\"at\":\"2026-11-01T10:00:00.123Z\",\"type\":\"StatusChanged\","
          + "\"actor\":\"5b0e7c1e-3f0e-4a8e-8f4e-0d3c1c0a7e55\",\"dialect\":\"azavpilot\","
          + "\"requestId\":\"r-2\",\"reason\":\"Contract signed\",\"effectiveDate\":\"2026-11-01\","
          + "\"changes\":[{\"field\":\"status\",\"from\":\"lead\",\"to\":\"active\"}]}],"
          + "\"links\":{\"next\":null}}";

  @Operation(
      summary = "What happened to a participant",
      description =
          "Who changed what, when, through which API and why, with what happened to the duplicates"
              + " that were merged into it, until they were released. Of an erased participant only"
              + " what is not personal."
              + FORMS)
  @HistoryParameters
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = HistorySchema.Page.class),
            examples = @ExampleObject(EXAMPLE)),
        @Content(
            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
            schema = @Schema(implementation = HistorySchema.Entry.class)),
        @Content(mediaType = HistoryFormat.CSV_TYPE, schema = @Schema(type = "string"))
      })
  @ApiResponse(responseCode = "404", description = "There never was one", content = @Content)
  @ApiResponse(responseCode = "422", description = "Some parameters are wrong", content = @Content)
  void ofParticipant(
      @Parameter(description = "The participant's uuid, even of a duplicate, or its number")
          String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException;

  @Operation(
      summary = "What happened to the workspace's participants",
      description = "In the order in which it was recorded." + FORMS)
  @HistoryParameters
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = HistorySchema.Page.class),
            examples = @ExampleObject(EXAMPLE)),
        @Content(
            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
            schema = @Schema(implementation = HistorySchema.Entry.class)),
        @Content(mediaType = HistoryFormat.CSV_TYPE, schema = @Schema(type = "string"))
      })
  @ApiResponse(responseCode = "422", description = "Some parameters are wrong", content = @Content)
  void ofWorkspace(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
