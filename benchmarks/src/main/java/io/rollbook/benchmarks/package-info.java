/** Measures, by hand and by one command; nothing depends on it. */
@NullMarked
package io.rollbook.benchmarks;

import org.jspecify.annotations.NullMarked;
