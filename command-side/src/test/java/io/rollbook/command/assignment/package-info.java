/** Each command against an assignment, given what happened before. */
@NullMarked
package io.rollbook.command.assignment;

import org.jspecify.annotations.NullMarked;
