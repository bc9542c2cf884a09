@NullMarked
package io.rollbook.server.architecture;

import org.jspecify.annotations.NullMarked;
