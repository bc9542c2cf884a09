@NullMarked
package io.rollbook.server.participants;

import org.jspecify.annotations.NullMarked;
