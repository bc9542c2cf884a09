/**
 * Where PostgreSQL comes from and as whom it is used: the embedded server, the migrations, the
 * application's role and the data sources. No table of the domain is known here but {@code
 * event_log}, which the application must not be able to change.
 */
@NullMarked
package io.rollbook.server.database;

import org.jspecify.annotations.NullMarked;
