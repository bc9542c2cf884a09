package io.rollbook.query.profilevalues;

import io.rollbook.query.parked.DiscardedEvents;
import io.rollbook.query.progress.Projections;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes folders that know what was given up. */
@Component
class Folders {

  private final DiscardedEvents discarded;

  Folders(DiscardedEvents discarded) {
    this.discarded = discarded;
  }

  /** For these streams. */
  Folder of(Collection<String> streams) {
    return new Folder(discarded.of(Projections.PROFILE_VALUES, streams));
  }

  /** For the streams behind {@code after} up to {@code last}; null: without that bound. */
  Folder between(@Nullable String after, @Nullable String last) {
    return new Folder(discarded.between(Projections.PROFILE_VALUES, after, last));
  }
}
