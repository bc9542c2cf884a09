/** What the keys package promises. */
@NullMarked
package io.rollbook.server.keys;

import org.jspecify.annotations.NullMarked;
