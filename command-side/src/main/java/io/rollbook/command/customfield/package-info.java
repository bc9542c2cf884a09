/** Decides what may happen to the definition of a custom field. */
@NullMarked
package io.rollbook.command.customfield;

import org.jspecify.annotations.NullMarked;
