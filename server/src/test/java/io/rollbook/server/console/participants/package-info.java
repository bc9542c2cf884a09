@NullMarked
package io.rollbook.server.console.participants;

import org.jspecify.annotations.NullMarked;
