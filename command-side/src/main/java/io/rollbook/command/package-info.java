/** Decides what may happen; one package for each kind of aggregate. */
@NullMarked
package io.rollbook.command;

import org.jspecify.annotations.NullMarked;
