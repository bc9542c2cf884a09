package io.rollbook.server.dialect.azavpilot;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What OpenAPI says of these routes. */
@Tag(name = "AZAV Pilot: duplicates")
interface AzavMergingDocs {

  /** Who is a duplicate. */
  @Schema(name = "AzavDuplicate")
  record Duplicate(
      @Schema(
              description = "Id or number of the participant that is the same person",
              requiredMode = Schema.RequiredMode.REQUIRED)
          String duplicate) {}

  /** Several participants. */
  @Schema(name = "AzavParticipants")
  record Several(List<AzavSchema.Output> data) {}

  /** What became of a merge that was taken back. */
  @Schema(name = "AzavUnmerged")
  record Unmerged(UnmergedData data) {}

  /** The two of them, and what the first one keeps. */
  @Schema(name = "AzavUnmergedData")
  record UnmergedData(
      AzavSchema.Output participant,
      AzavSchema.Output duplicate,
      @Schema(description = "Fields that were changed since the merge and so are not given back")
          List<String> kept) {}

  @Operation(
      summary = "Who may be the same person",
      description = "Those with the same e-mail address or phone number, however it is written.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Several.class)))
  Map<String, Object> duplicates(
      @Parameter(description = AzavParticipantsDocs.ID) String id, HttpServletRequest request);

  @Operation(
      summary = "Make a duplicate part of this participant",
      description =
          "The participant gains what it lacks and keeps what it has. Whatever named the duplicate"
              + " names the participant from then on.",
      parameters =
          @Parameter(
              name = "Idempotency-Key",
              in = ParameterIn.HEADER,
              schema = @Schema(type = "string")))
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = Duplicate.class)))
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AzavSchema.Answer.class)))
  Map<String, Object> merge(
      @Parameter(description = AzavParticipantsDocs.ID) String id,
      byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response);

  @Operation(
      summary = "Take a merge back, as far as what happened since allows",
      parameters =
          @Parameter(
              name = "Idempotency-Key",
              in = ParameterIn.HEADER,
              schema = @Schema(type = "string")))
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = Duplicate.class)))
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Unmerged.class)))
  Map<String, Object> unmerge(
      @Parameter(description = AzavParticipantsDocs.ID) String id,
      byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response);
}
