/** Decides what may happen to a workspace and its credentials. */
@NullMarked
package io.rollbook.command.workspace;

import org.jspecify.annotations.NullMarked;
