package io.rollbook.assignment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a contact assignment by its number; as text it is the name of its stream. */
public record AssignmentId(@JsonValue long number) {

  private static final String PREFIX = "contact-assignment-";

  @JsonCreator
  public AssignmentId {}

  /** The assignment whose events are in this stream. */
  public static AssignmentId ofStream(String stream) {
    return new AssignmentId(Long.parseLong(stream.substring(PREFIX.length())));
  }

  /** Whether a stream holds the events of an assignment. */
  public static boolean isStream(String stream) {
    return stream.startsWith(PREFIX);
  }

  @Override
  public String toString() {
    return PREFIX + number;
  }
}
