@NullMarked
package io.rollbook.server.console.access;

import org.jspecify.annotations.NullMarked;
