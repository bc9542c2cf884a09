/** The Checkmango API as its clients see it. */
@NullMarked
package io.rollbook.server.dialect.checkmango;

import org.jspecify.annotations.NullMarked;
