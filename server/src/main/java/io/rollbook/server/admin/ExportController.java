package io.rollbook.server.admin;

import io.rollbook.server.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Subject access: all that is known of one person, to be handed to that person. */
@RestController
@Tag(name = "History")
class ExportController {

  private final ParticipantExport exports;
  private final Callers callers;

  ExportController(ParticipantExport exports, Callers callers) {
    this.exports = exports;
    this.callers = callers;
  }

  @Operation(
      summary = "All that is known of a participant",
      description =
          "One JSON document with every value, identifiers, contact points, addresses, consent,"
              + " memberships, experiments, bookings and payments, assignments, merged duplicates"
              + " and the whole history, as a file to download. Needs the scopes participants:read"
              + " and history:read.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(type = "object", description = "history has HistoryEntry objects")))
  @ApiResponse(
      responseCode = "404",
      description = "There is none, or it is erased",
      content = @Content)
  @GetMapping(path = "/v1/participants/{id}/export", produces = MediaType.APPLICATION_JSON_VALUE)
  void export(
      @Parameter(description = "The participant's uuid or number") @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    exports.write(callers.current(request, RollbookApi.DIALECT).workspace(), id, response);
  }
}
