/** What both sides say about contact assignments: who looks after whom. */
@NullMarked
package io.rollbook.assignment;

import org.jspecify.annotations.NullMarked;
