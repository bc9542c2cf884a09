package io.rollbook.server.demo;

import io.rollbook.participant.ContactPoint.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Telephone numbers that regulators keep free for fiction, each given to one participant only. */
final class FictionalNumbers {

  /** Numbers that begin alike and have so many digits more. */
  private record Range(Kind kind, String prefix, int digits) {

    Optional<Telephone> number(int index) {
      return index < Math.pow(10, digits)
          ? Optional.of(
              new Telephone(kind, prefix + String.format(Locale.ROOT, "%0" + digits + "d", index)))
          : Optional.empty();
    }
  }

  /** A number as people write it. */
  record Telephone(Kind kind, String text) {}

  private static final List<Range> RANGES =
      List.of(
          new Range(Kind.LANDLINE, "+49 30 23125", 3),
          new Range(Kind.LANDLINE, "+49 40 66969", 3),
          new Range(Kind.LANDLINE, "+49 69 90009", 3),
          new Range(Kind.LANDLINE, "+49 89 99998", 3),
          new Range(Kind.LANDLINE, "+49 221 4710", 3),
          new Range(Kind.MOBILE, "+44 7700 900", 3),
          new Range(Kind.LANDLINE, "+44 20 7946 0", 3),
          new Range(Kind.LANDLINE, "+44 121 496 0", 3),
          new Range(Kind.LANDLINE, "+44 131 496 0", 3),
          new Range(Kind.LANDLINE, "+44 141 496 0", 3),
          new Range(Kind.LANDLINE, "+44 161 496 0", 3),
          new Range(Kind.MOBILE, "+33 6 39 98 ", 4),
          new Range(Kind.LANDLINE, "+33 1 99 00 ", 4),
          new Range(Kind.PHONE, "+1 202 555 01", 2),
          new Range(Kind.PHONE, "+1 303 555 01", 2),
          new Range(Kind.PHONE, "+1 416 555 01", 2),
          new Range(Kind.PHONE, "+1 514 555 01", 2),
          new Range(Kind.PHONE, "+1 617 555 01", 2));

  private FictionalNumbers() {}

  /** The number for one participant; empty if there are not that many. */
  static Optional<Telephone> of(int index) {
    return RANGES.get(index % RANGES.size()).number(index / RANGES.size());
  }
}
