/**
 * Real processes that are killed, stopped and starved while clients work, and what must hold
 * afterwards. No tests of what a request means.
 */
@NullMarked
package io.rollbook.server.faults;

import org.jspecify.annotations.NullMarked;
