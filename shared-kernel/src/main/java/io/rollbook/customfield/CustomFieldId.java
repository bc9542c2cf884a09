package io.rollbook.customfield;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a definition by its number; as text it is the name of the definition's stream. */
public record CustomFieldId(@JsonValue long number) {

  private static final String PREFIX = "custom-field-";

  @JsonCreator
  public CustomFieldId {}

  /** The definition whose events are in this stream. */
  public static CustomFieldId ofStream(String stream) {
    return new CustomFieldId(Long.parseLong(stream.substring(PREFIX.length())));
  }

  /** Whether a stream holds the events of a definition. */
  public static boolean isStream(String stream) {
    return stream.startsWith(PREFIX);
  }

  @Override
  public String toString() {
    return PREFIX + number;
  }
}
