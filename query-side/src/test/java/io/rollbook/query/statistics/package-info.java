@NullMarked
package io.rollbook.query.statistics;

import org.jspecify.annotations.NullMarked;
