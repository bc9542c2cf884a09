package io.rollbook.server.dialect.missionhub;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A member of a body that may be absent, JSON's null, or a value.
 *
 * @param value null for JSON's null and for nothing but blanks
 */
record Given<T>(boolean present, @Nullable T value) {

  static <T> Given<T> absent() {
    return new Given<>(false, null);
  }

  static <T> Given<T> of(@Nullable T value) {
    return new Given<>(true, value);
  }

  /** Whether it is there and says nothing. */
  boolean clears() {
    return present && value == null;
  }

  /** The value, or what was there before if the member is absent. */
  @Nullable T or(@Nullable T before) {
    return present ? value : before;
  }

  /** What the value means; absent if it means nothing, after {@code otherwise} was run. */
  <R> Given<R> parsed(Function<T, Optional<R>> parser, Runnable otherwise) {
    if (value == null) {
      return new Given<>(present, null);
    }
    Optional<R> parsed = parser.apply(value);
    if (parsed.isEmpty()) {
      otherwise.run();
    }
    return parsed.map(Given::of).orElseGet(Given::absent);
  }

  void ifPresent(Consumer<@Nullable T> consumer) {
    if (present) {
      consumer.accept(value);
    }
  }
}
