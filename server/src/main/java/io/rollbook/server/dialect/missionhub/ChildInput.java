package io.rollbook.server.dialect.missionhub;

/** What a client wants to have, or to be different, among what belongs to a person. */
interface ChildInput {

  /** Does it, or notes why it cannot be. */
  void applyTo(Draft person);
}
