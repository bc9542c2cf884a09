/** Tests of histories. */
@NullMarked
package io.rollbook.query.history;

import org.jspecify.annotations.NullMarked;
