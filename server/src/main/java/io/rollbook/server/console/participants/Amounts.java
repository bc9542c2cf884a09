package io.rollbook.server.console.participants;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts of money in the way of a language. */
final class Amounts {

  private static final Pattern AMOUNT = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,10})?");
  private static final BigDecimal EXAMPLE = new BigDecimal("12.50");

  private Amounts() {}

  /** With the sign or the code of its currency. */
  static String text(BigDecimal amount, String currency, Locale locale) {
    int decimals = Math.max(amount.scale(), 0);
    Optional<Currency> known = known(currency);
    NumberFormat format =
        known.isPresent()
            ? NumberFormat.getCurrencyInstance(locale)
            : NumberFormat.getNumberInstance(locale);
    known.ifPresent(format::setCurrency);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    String text = format.format(amount);
    return known.isPresent() ? text : text + ' ' + currency;
  }

  /** How an amount is to be typed. */
  static String example(Locale locale) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(EXAMPLE.scale());
    return format.format(EXAMPLE);
  }

  /**
   * The amount that was typed, with the language's own decimal separator and without any other: a
   * comma that groups in one language divides in another, and nothing is to be a thousand times as
   * much as was meant.
   */
  static Optional<BigDecimal> parse(String typed, Locale locale) {
    int separator = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    StringBuilder plain = new StringBuilder();
    typed
        .codePoints()
        .forEach(
            it -> {
              if (it == separator) {
                plain.append('.');
              } else if (it == '.') {
                plain.append('?');
              } else if (Character.isDigit(it)) {
                plain.append(Character.digit(it, 10));
              } else {
                plain.appendCodePoint(it);
              }
            });
    return Optional.of(plain.toString())
        .filter(it -> AMOUNT.matcher(it).matches())
        .map(BigDecimal::new);
  }

  /** Those who keep the list of currencies for money know more than the platform. */
  private static Optional<Currency> known(String code) {
    try {
      return Optional.of(Currency.getInstance(code));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
