/** That nobody gets more than their share, and that counting has bounds. */
@NullMarked
package io.rollbook.server.limits;

import org.jspecify.annotations.NullMarked;
