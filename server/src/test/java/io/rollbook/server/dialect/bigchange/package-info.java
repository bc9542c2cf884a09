@NullMarked
package io.rollbook.server.dialect.bigchange;

import org.jspecify.annotations.NullMarked;
