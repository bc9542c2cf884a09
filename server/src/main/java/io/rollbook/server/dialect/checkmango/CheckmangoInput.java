package io.rollbook.server.dialect.checkmango;

import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.DetailRules;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.ParticipantChange;
import io.rollbook.server.web.RequestRefused;
import java.util.Map;

/** A participant as a client sends it: a key, and notes. */
final class CheckmangoInput {

  private static final String KEY = "key";
  private static final String NOTES = "notes";

  private CheckmangoInput() {}

  /**
   * A new participant.
   *
   * @throws RequestRefused with 422 if it cannot be one
   */
  static ParticipantChange forNew(CheckmangoBody body) {
    ParticipantChange.Builder change = ParticipantChange.builder();
    change.identifier(IdentifierNamespace.CHECKMANGO_KEY, body.key(KEY, KeyRule.PARTICIPANT));
    return change.attributes(notes(body)).build();
  }

  /**
   * A change of a participant: what is absent stays, and notes that are null are cleared.
   *
   * @param known the key that the participant has, be it made; the same one again is no change
   * @throws RequestRefused with 422 if it cannot be one
   */
  static ParticipantChange forChange(CheckmangoBody body, String known) {
    ParticipantChange.Builder change = ParticipantChange.builder();
    if (body.has(KEY)) {
      String key = body.key(KEY, KeyRule.PARTICIPANT);
      if (!key.equals(known)) {
        change.identifier(IdentifierNamespace.CHECKMANGO_KEY, key);
      }
    }
    return change.attributes(notes(body)).build();
  }

  private static Attributes notes(CheckmangoBody body) {
    Attributes.Builder notes = Attributes.builder();
    if (body.has(NOTES)) {
      notes.set(Attribute.NOTES, body.text(NOTES));
    }
    Attributes read = notes.build();
    DetailRules.check(read, Map.of()).forEach(violation -> body.refuse(NOTES, violation.message()));
    body.check();
    return read;
  }
}
