/** The way from any HTTP face to the contact assignments. */
@NullMarked
package io.rollbook.server.assignments;

import org.jspecify.annotations.NullMarked;
