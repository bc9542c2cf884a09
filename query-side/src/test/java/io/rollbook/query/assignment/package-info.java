/** How assignments are found. */
@NullMarked
package io.rollbook.query.assignment;

import org.jspecify.annotations.NullMarked;
