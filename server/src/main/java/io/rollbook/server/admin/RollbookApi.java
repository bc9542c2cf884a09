package io.rollbook.server.admin;

/** The API of Rollbook itself, as events name it. */
final class RollbookApi {

  static final String DIALECT = "rollbook";

  private RollbookApi() {}
}
