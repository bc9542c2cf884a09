package io.rollbook.server.dialect.azavpilot;

/** When a new participant must have an e-mail address; {@code rollbook.azavpilot.email}. */
public enum EmailPolicy {
  /**
   * As the schema says, but not of a body in the form of the page's example: in snake case, with
   * first and last name.
   */
  SCHEMA,
  ALWAYS,
  NEVER;

  boolean demands(AzavBody body) {
    return switch (this) {
      case ALWAYS -> true;
      case NEVER -> false;
      case SCHEMA ->
          body.casing() == Casing.CAMEL || body.isBlank("firstName") || body.isBlank("lastName");
    };
  }
}
