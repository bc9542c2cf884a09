/** The server as a whole, in processes of its own where that matters. */
@NullMarked
package io.rollbook.server;

import org.jspecify.annotations.NullMarked;
