/** Contact assignments, as every face finds them. */
@NullMarked
package io.rollbook.server.assignments;

import org.jspecify.annotations.NullMarked;
