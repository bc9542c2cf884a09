package io.rollbook.participant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be kept of an erasure: why it was done, but not of whom. */
public final class ErasureRules {

  private static final String REASON = "reason";
  private static final int MAX_REASON = 500;

  /** Shorter values stand in half of all sentences. */
  private static final int TELLING = 3;

  private ErasureRules() {}

  /** What is wrong with a reason; empty if nothing is. */
  public static List<Violation> checkReason(@Nullable String reason, Participant participant) {
    if (reason == null) {
      return List.of();
    }
    List<Violation> violations = new ArrayList<>(DetailRules.checkLine(REASON, reason, MAX_REASON));
    if (namesOf(participant).anyMatch(name -> isIn(reason, name))) {
      violations.add(new Violation(REASON, "must not name the participant, as it is kept"));
    }
    return violations;
  }

  private static Stream<String> namesOf(Participant participant) {
    Attributes known = participant.attributes();
    return Stream.of(
            Stream.of(
                    Attribute.FIRST_NAME,
                    Attribute.LAST_NAME,
                    Attribute.PREFERRED_NAME,
                    Attribute.EMAIL)
                .map(known::text)
                .flatMap(Optional::stream),
            known.contactPoints().stream().map(ContactPoint::value),
            participant.identifiers().values().stream())
        .flatMap(names -> names)
        .filter(name -> name.length() >= TELLING);
  }

  /** As a word of its own: who is called Art may be erased for article 17. */
  private static boolean isIn(String reason, String name) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(reason)
        .find();
  }
}
