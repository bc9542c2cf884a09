/** Commands of the shell against what a server would answer. */
@NullMarked
package io.rollbook.server.shell;

import org.jspecify.annotations.NullMarked;
