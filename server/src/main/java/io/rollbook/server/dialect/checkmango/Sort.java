package io.rollbook.server.dialect.checkmango;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By what a list is sorted. */
record Sort(By by, boolean descending) {

  static final Sort DEFAULT = new Sort(By.ID, false);

  static final List<String> NAMES = Stream.of(By.values()).map(By::label).toList();

  enum By {
    ID,
    KEY,
    CREATED_AT;

    private String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Reads a name, with a minus for descending. */
  static Optional<Sort> of(String text) {
    boolean descending = text.startsWith("-");
    String name = descending ? text.substring(1) : text;
    return Stream.of(By.values())
        .filter(by -> by.label().equals(name))
        .findAny()
        .map(by -> new Sort(by, descending));
  }
}
