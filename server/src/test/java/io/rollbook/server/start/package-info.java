@NullMarked
package io.rollbook.server.start;

import org.jspecify.annotations.NullMarked;
