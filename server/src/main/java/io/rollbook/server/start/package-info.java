/** What happens once at start-up: the first administrator, the demo world, and the greeting. */
@NullMarked
package io.rollbook.server.start;

import org.jspecify.annotations.NullMarked;
