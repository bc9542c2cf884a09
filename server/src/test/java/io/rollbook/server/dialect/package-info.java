@NullMarked
package io.rollbook.server.dialect;

import org.jspecify.annotations.NullMarked;
