@NullMarked
package io.rollbook.server.console;

import org.jspecify.annotations.NullMarked;
