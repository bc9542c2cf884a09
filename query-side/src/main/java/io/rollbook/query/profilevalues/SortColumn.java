package io.rollbook.query.profilevalues;

import io.rollbook.participant.ParticipantOrder;
import java.time.Instant;
import java.util.function.Function;

/** The column behind each order, and its value as text. */
enum SortColumn {
  CREATED_AT("created_at", row -> row.createdAt().toString()),
  UPDATED_AT("updated_at", row -> row.updatedAt().toString()),
  LAST_NAME("last_name", ProfileValues::lastName),
  EMAIL("email", ProfileValues::email);

  private final String column;

  @SuppressWarnings("ImmutableEnumChecker") // method references have no state
  private final Function<ProfileValues, String> value;

  SortColumn(String column, Function<ProfileValues, String> value) {
    this.column = column;
    this.value = value;
  }

  static SortColumn of(ParticipantOrder.By by) {
    return switch (by) {
      case CREATED_AT -> CREATED_AT;
      case UPDATED_AT -> UPDATED_AT;
      case LAST_NAME -> LAST_NAME;
      case EMAIL -> EMAIL;
      default -> throw new IllegalArgumentException(by.name());
    };
  }

  String column() {
    return column;
  }

  String valueOf(ProfileValues row) {
    return value.apply(row);
  }

  /** What to compare the column with, for a value as {@link #valueOf} gives it. */
  Object parameter(String value) {
    return this == CREATED_AT || this == UPDATED_AT ? Instant.parse(value) : value;
  }
}
