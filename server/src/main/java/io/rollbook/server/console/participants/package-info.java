/** Pages about participants: the list, one of them, its edits, its past. */
@NullMarked
package io.rollbook.server.console.participants;

import org.jspecify.annotations.NullMarked;
