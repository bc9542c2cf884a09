package io.rollbook.participant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;

/** Identifies a participant; as text it is the name of the participant's event stream. */
public record ParticipantId(@JsonValue UUID value) {

  private static final String PREFIX = "participant-";

  @JsonCreator
  public ParticipantId {}

  /**
   * One that nobody has. As for events, Axon's factory decides how it is made: ids that ascend are
   * neighbours in every index, where random ones would each touch another page.
   */
  public static ParticipantId next() {
    return new ParticipantId(UUID.fromString(IdentifierFactory.getInstance().generateIdentifier()));
  }

  /** The participant whose events are in this stream. */
  public static ParticipantId ofStream(String stream) {
    return new ParticipantId(UUID.fromString(stream.substring(PREFIX.length())));
  }

  /** Whether a stream holds the events of a participant. */
  public static boolean isStream(String stream) {
    return stream.startsWith(PREFIX);
  }

  @Override
  public String toString() {
    return PREFIX + value;
  }
}
