/** That what is measured can be read, and what it says. */
@NullMarked
package io.rollbook.server.metrics;

import org.jspecify.annotations.NullMarked;
