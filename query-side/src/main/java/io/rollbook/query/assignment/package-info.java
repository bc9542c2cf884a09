/** Finds contact assignments, straight from the log. */
@NullMarked
package io.rollbook.query.assignment;

import org.jspecify.annotations.NullMarked;
