/** The Shocklogic API as its clients see it. */
@NullMarked
package io.rollbook.server.dialect.shocklogic;

import org.jspecify.annotations.NullMarked;
