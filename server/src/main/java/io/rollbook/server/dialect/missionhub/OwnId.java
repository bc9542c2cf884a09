package io.rollbook.server.dialect.missionhub;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The id of something that a client wants to change together with its person. */
final class OwnId {

  private OwnId() {}

  /**
   * Reads the id of a resource; null if there is none, which means that it is new. What comes with
   * a new person is new, whatever the client calls it for the time being.
   */
  static <T> @Nullable T read(
      ResourceObject object, boolean ofNewPerson, Function<String, Optional<T>> parser) {
    String text = ofNewPerson ? null : object.id().orElse(null);
    if (text == null) {
      return null;
    }
    Optional<T> id = parser.apply(text);
    if (id.isEmpty()) {
      object.refuseId();
    }
    return id.orElse(null);
  }
}
