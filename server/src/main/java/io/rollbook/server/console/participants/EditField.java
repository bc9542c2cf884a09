package io.rollbook.server.console.participants;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of the form by which a participant is edited.
 *
 * @param name in the form; that of the field in a {@link io.rollbook.participant.Violation}
 * @param key of the label's message; null if {@code label} has it
 * @param kind which control it is: text, email, note, date, time, number, choice or flag
 * @param options of a choice beside the empty one
 * @param mandatory whether it cannot be emptied
 */
record EditField(
    String name,
    @Nullable String key,
    @Nullable String label,
    String kind,
    List<Option> options,
    boolean mandatory,
    Group group) {

  /** Which fields stand together. */
  enum Group {
    PERSON,
    CONTACTS,
    ADDRESS,
    ADDRESSES,
    IDENTIFIERS,
    CUSTOM
  }

  /**
   * What can be chosen.
   *
   * @param key of the label's message; null if {@code label} has it
   */
  record Option(String value, @Nullable String key, @Nullable String label) {}

  static EditField standard(String name, String kind, Group group) {
    return new EditField(name, "field." + name, null, kind, List.of(), false, group);
  }

  static EditField choice(String name, List<Option> options) {
    return new EditField(name, "field." + name, null, "choice", options, false, Group.PERSON);
  }

  public boolean is(String other) {
    return kind.equals(other);
  }
}
