package io.rollbook.query.rebuild;

import java.util.Locale;

/** What a running rebuild is about. */
enum Stage {
  /** The table is emptied and the log is divided. */
  PLANNING,
  /** Streams are read and rows are written. */
  LOADING,
  INDEXING,
  /** A processor applies what happened since. */
  FOLLOWING;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Stage of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
