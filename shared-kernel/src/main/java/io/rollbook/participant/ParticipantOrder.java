package io.rollbook.participant;

/** By what a list is sorted; equal ones by number, in the same direction. */
public record ParticipantOrder(By by, boolean descending) {

  /** What can be sorted by. */
  public enum By {
    CREATED_AT,
    UPDATED_AT,
    LAST_NAME,
    FIRST_NAME,
    EMAIL,
    GENDER,
    NUMBER,
    KEY,
    FOLLOWUP_STATUS
  }
}
