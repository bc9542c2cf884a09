package io.rollbook.query.rebuild;

import io.rollbook.query.progress.Generation;
import java.util.List;
import org.springframework.stereotype.Component;

/** All projections that can be made anew. */
@Component
class RebuildableProjections {

  private final List<Rebuildable> all;

  RebuildableProjections(List<Rebuildable> all) {
    this.all = all;
  }

  List<String> names() {
    return all.stream().map(Rebuildable::projection).toList();
  }

  Rebuildable of(Generation generation) {
    return all.stream()
        .filter(it -> it.projection().equals(generation.projection()))
        .findFirst()
        .orElseThrow();
  }
}
