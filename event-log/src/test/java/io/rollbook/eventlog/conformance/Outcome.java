package io.rollbook.eventlog.conformance;

import io.rollbook.eventlog.Appended;
import org.jspecify.annotations.Nullable;

/** How one append of a race ended. */
record Outcome(int caller, @Nullable Appended appended, @Nullable Throwable failure) {

  boolean recorded() {
    return appended != null;
  }
}
