/** The first page: how many participants there are, what happens, and whether Rollbook keeps up. */
@NullMarked
package io.rollbook.server.console.overview;

import org.jspecify.annotations.NullMarked;
