package io.rollbook.server.dialect.azavpilot;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
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
@Tag(name = "AZAV Pilot: bookings and payments")
interface AzavLedgerDocs {

  /** A booking or a payment as it is sent. */
  @Schema(name = "LedgerEntryInput")
  record Input(
      @Schema(
              description = "In the currency's major unit, greater than 0",
              example = "12.50",
              requiredMode = Schema.RequiredMode.REQUIRED)
          String amount,
      @Schema(
              description = "ISO 4217; one for all entries of a participant",
              example = "EUR",
              requiredMode = Schema.RequiredMode.REQUIRED)
          String currency,
      @Schema(
              description = "By which it is known; the same again is the same entry",
              example = "H-1",
              maxLength = 255,
              requiredMode = Schema.RequiredMode.REQUIRED)
          String reference) {}

  /** A booking or a payment. */
  @Schema(name = "LedgerEntry")
  record Output(
      String kind,
      String reference,
      String amount,
      String currency,
      boolean reversed,
      Totals totals) {}

  /** What it comes to; the balance is what is still to be paid. */
  @Schema(name = "LedgerTotals")
  record Totals(
      String booked, String paid, String balance, @Schema(nullable = true) String currency) {}

  /** The answer about one. */
  @Schema(name = "LedgerAnswer")
  record Answer(Output data) {}

  /** The answer about all. */
  @Schema(name = "LedgerEntries")
  record Entries(List<Output> data, Totals totals) {}

  String KIND = "bookings or payments";

  @Operation(summary = "What a participant has booked or paid")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Entries.class)))
  Map<String, Object> list(
      @Parameter(description = AzavParticipantsDocs.ID) String id,
      @Parameter(description = KIND, schema = @Schema(allowableValues = {"bookings", "payments"}))
          String kind,
      HttpServletRequest request);

  @Operation(
      summary = "Record a booking or a payment",
      parameters =
          @Parameter(
              name = "Idempotency-Key",
              in = ParameterIn.HEADER,
              schema = @Schema(type = "string")))
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = Input.class),
              examples =
                  @ExampleObject(
                      "{\"amount\":\"12.50\",\"currency\":\"EUR\",\"reference\":\"H-1\"}")))
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Answer.class)))
  Map<String, Object> record(
      @Parameter(description = AzavParticipantsDocs.ID) String id,
      @Parameter(description = KIND, schema = @Schema(allowableValues = {"bookings", "payments"}))
          String kind,
      byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response);

  @Operation(
      summary = "Reverse a booking or a payment",
      description = "The path ends in the entry's reference and /reversal.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Answer.class)))
  Map<String, Object> reverse(
      @Parameter(description = AzavParticipantsDocs.ID) String id,
      @Parameter(description = KIND, schema = @Schema(allowableValues = {"bookings", "payments"}))
          String kind,
      @Parameter(description = "The reference, a slash and the word reversal") String reference,
      byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response);
}
