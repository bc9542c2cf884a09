package io.rollbook.query.rebuild;

import java.util.UUID;

/** Another rebuild of the same projection is not finished with. */
public final class RebuildUnderWay extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final UUID id;

  RebuildUnderWay(UUID id) {
    super("A rebuild of this projection is not finished with: " + id);
    this.id = id;
  }

  /** Of the one that is in the way. */
  public UUID id() {
    return id;
  }
}
