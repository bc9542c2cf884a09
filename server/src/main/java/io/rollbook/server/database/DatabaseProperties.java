package io.rollbook.server.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code rollbook.database.*}
 *
 * @param role under which the application works; null: {@code rollbook_app_<database>}, made if it
 *     is not there
 * @param allowUnsafe start even on a database that may lose or change what was recorded
 */
@ConfigurationProperties("rollbook.database")
record DatabaseProperties(@Nullable String role, boolean allowUnsafe) {}
