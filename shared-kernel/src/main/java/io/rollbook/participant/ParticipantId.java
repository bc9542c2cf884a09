package io.rollbook.participant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;

/** Identifies a participant; as text it is the name of the participant's event stream. */
public record ParticipantId(@JsonValue UUID value) {

  private static final String PREFIX = "participant-";
  private static final long VERSION = 0xf000L;
  private static final long VERSION_4 = 0x4000L;

  @JsonCreator
  public ParticipantId {}

  /**
   * One that nobody has. As for events, Axon's factory decides how it is made: ids that ascend are
   * neighbours in every index, where random ones would each touch another page. It says of itself
   * that it is of version 4, as AZAV Pilot promises its clients.
   */
  public static ParticipantId next() {
    UUID made = UUID.fromString(IdentifierFactory.getInstance().generateIdentifier());
    long high = (made.getMostSignificantBits() & ~VERSION) | VERSION_4;
    return new ParticipantId(new UUID(high, made.getLeastSignificantBits()));
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
