package io.rollbook.participant;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a participant stands, and which statuses may follow. This is the only place that says so.
 */
public enum ParticipantStatus {
  LEAD,
  FUTURE,
  ACTIVE,
  PAST,
  DROPOUT,
  ARCHIVED;

  /**
   * The statuses that may follow this one.
   *
   * @param beforeArchive the status held before archiving, the only way back out of the archive;
   *     null if there was none
   */
  public Set<ParticipantStatus> next(@Nullable ParticipantStatus beforeArchive) {
    return switch (this) {
      case LEAD -> EnumSet.of(FUTURE, ACTIVE, DROPOUT, ARCHIVED);
      case FUTURE -> EnumSet.of(LEAD, ACTIVE, DROPOUT, ARCHIVED);
      case ACTIVE -> EnumSet.of(FUTURE, PAST, DROPOUT, ARCHIVED);
      case PAST -> EnumSet.of(FUTURE, ACTIVE, ARCHIVED);
      case DROPOUT -> EnumSet.of(LEAD, FUTURE, ACTIVE, ARCHIVED);
      case ARCHIVED -> EnumSet.of(beforeArchive == null ? LEAD : beforeArchive);
    };
  }

  /** The status of this name, in lower case. */
  public static Optional<ParticipantStatus> of(String name) {
    for (ParticipantStatus status : values()) {
      if (status.label().equals(name)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }

  /** The name in every API and in the log: lower case. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
