/** The master key and what is derived from it. What the keys protect is not known here. */
@NullMarked
package io.rollbook.server.keys;

import org.jspecify.annotations.NullMarked;
