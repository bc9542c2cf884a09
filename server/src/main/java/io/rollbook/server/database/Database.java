package io.rollbook.server.database;

/** The PostgreSQL database in use; closing it stops a server that Rollbook started itself. */
interface Database extends AutoCloseable {

  DatabaseLocation location();

  @Override
  default void close() {}
}
