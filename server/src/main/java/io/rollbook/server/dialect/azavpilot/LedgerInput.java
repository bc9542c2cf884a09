package io.rollbook.server.dialect.azavpilot;

import io.rollbook.participant.LedgerEntry;
import io.rollbook.participant.ParticipantNotFound;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads bookings and payments. */
final class LedgerInput {

  private static final Pattern AMOUNT = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,10})?");
  private static final String REVERSAL = "/reversal";

  private LedgerInput() {}

  /** Reads {@code {"amount": "12.50", "currency": "EUR", "reference": "H-1"}}. */
  static LedgerEntry read(AzavBody body, LedgerEntry.Kind kind) {
    String reference = required(body, "reference");
    String currency = required(body, "currency");
    BigDecimal amount = amount(body);
    body.check();
    return new LedgerEntry(
        kind,
        Objects.requireNonNull(reference),
        Objects.requireNonNull(amount),
        Objects.requireNonNull(currency));
  }

  /**
   * The reference in what follows in the path of a reversal.
   *
   * @throws ParticipantNotFound if that is no reversal
   */
  static String reversed(String path) {
    if (!path.endsWith(REVERSAL) || path.length() <= REVERSAL.length() + 1) {
      throw new ParticipantNotFound();
    }
    return path.substring(1, path.length() - REVERSAL.length());
  }

  private static @Nullable String required(AzavBody body, String name) {
    if (body.isBlank(name)) {
      body.refuse(name, AzavBody.BLANK);
    }
    return body.parsed(name, Optional::of, _ -> {});
  }

  /** A text, so that no decimal gets lost; a number is taken as it is written. */
  private static @Nullable BigDecimal amount(AzavBody body) {
    JsonNode node = body.member("amount");
    if (node == null || node.isNull() || body.isBlankText("amount")) {
      body.refuse("amount", AzavBody.BLANK);
      return null;
    }
    String text = node.isString() || node.isNumber() ? node.asString().strip() : "";
    if (!AMOUNT.matcher(text).matches()) {
      body.refuse("amount", AzavBody.INVALID);
      return null;
    }
    return new BigDecimal(text);
  }
}
