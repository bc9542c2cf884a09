@NullMarked
package io.rollbook.query.parked;

import org.jspecify.annotations.NullMarked;
