/** How far the projections are. */
@NullMarked
package io.rollbook.query.progress;

import org.jspecify.annotations.NullMarked;
