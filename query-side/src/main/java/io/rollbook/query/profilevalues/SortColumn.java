package io.rollbook.query.profilevalues;

import io.rollbook.participant.ParticipantOrder;
import java.time.Instant;
import java.util.function.Function;

/** The column behind each order, and its value as text. */
enum SortColumn {
  CREATED_AT("created_at", row -> row.createdAt().toString()),
  UPDATED_AT("updated_at", row -> row.updatedAt().toString()),
  LAST_NAME("last_name", ProfileValues::lastName),
  FIRST_NAME("first_name", ProfileValues::firstName),
  EMAIL("email", ProfileValues::email),
  GENDER("gender", ProfileValues::gender),
  NUMBER("number", row -> Long.toString(row.number())),
  KEY("key", ProfileValues::key),
  FOLLOWUP_STATUS("followup_status", ProfileValues::followupStatus);

  private final String column;

  @SuppressWarnings("ImmutableEnumChecker") // method references have no state
  private final Function<ProfileValues, String> value;

  SortColumn(String column, Function<ProfileValues, String> value) {
    this.column = column;
    this.value = value;
  }

  static SortColumn of(ParticipantOrder.By by) {
    return valueOf(by.name());
  }

  String column() {
    return column;
  }

  String valueOf(ProfileValues row) {
    return value.apply(row);
  }

  /** What to compare the column with, for a value as {@link #valueOf} gives it. */
  Object parameter(String value) {
    return switch (this) {
      case CREATED_AT, UPDATED_AT -> Instant.parse(value);
      case NUMBER -> Long.valueOf(value);
      case LAST_NAME, FIRST_NAME, EMAIL, GENDER, KEY, FOLLOWUP_STATUS -> value;
    };
  }
}
