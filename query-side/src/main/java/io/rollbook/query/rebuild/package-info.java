/**
 * Makes a projection anew while it serves: which rebuilds there are, what each may do next, and the
 * work itself, which any node may do a part of. What a row looks like is not known here.
 */
@NullMarked
package io.rollbook.query.rebuild;

import org.jspecify.annotations.NullMarked;
