/** What the database package promises, each promise against a PostgreSQL of the test's own. */
@NullMarked
package io.rollbook.server.database;

import org.jspecify.annotations.NullMarked;
