package io.rollbook.server.dialect.checkmango;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be shown beside a participant. */
enum Include {
  EXPERIMENTS("experiments"),
  /** The vendor's clients ask for them; a variant is part of its enrolment here. */
  VARIANTS("experiments.variants"),
  TEAM("team");

  static final List<String> NAMES = Stream.of(values()).map(it -> it.label).toList();

  private final String label;

  Include(String label) {
    this.label = label;
  }

  static Optional<Include> of(String name) {
    return Stream.of(values()).filter(it -> it.label.equals(name)).findAny();
  }
}
