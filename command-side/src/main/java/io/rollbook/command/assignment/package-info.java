/** Decides what may happen to a contact assignment. */
@NullMarked
package io.rollbook.command.assignment;

import org.jspecify.annotations.NullMarked;
