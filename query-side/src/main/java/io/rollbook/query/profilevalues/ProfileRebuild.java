package io.rollbook.query.profilevalues;

import io.rollbook.query.progress.Generation;
import io.rollbook.query.progress.Projections;
import io.rollbook.query.rebuild.Loaded;
import io.rollbook.query.rebuild.Rebuildable;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The read model as rebuilds know it. */
@Component
class ProfileRebuild implements Rebuildable {

  private final GenerationLoader loader;
  private final GenerationRows rows;

  ProfileRebuild(GenerationLoader loader, GenerationRows rows) {
    this.loader = loader;
    this.rows = rows;
  }

  @Override
  public String projection() {
    return Projections.PROFILE_VALUES;
  }

  @Override
  public Loaded load(
      Generation generation, @Nullable String after, @Nullable String last, long head) {
    return loader.load(generation, after, last, head);
  }

  @Override
  public long participants(Generation generation) {
    return rows.count(generation);
  }

  @Override
  public Set<String> different(
      Generation generation, Collection<String> sample, long position, Set<String> parked) {
    return rows.different(generation, sample, position, parked);
  }
}
