/** Rebuilds without a database. */
@NullMarked
package io.rollbook.query.rebuild;

import org.jspecify.annotations.NullMarked;
