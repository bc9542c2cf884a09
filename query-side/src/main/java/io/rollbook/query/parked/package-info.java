/**
 * Events that a projection could not take: where they wait, and what may be done about them. How a
 * projection applies one that has waited is its own business.
 */
@NullMarked
package io.rollbook.query.parked;

import org.jspecify.annotations.NullMarked;
