/** The projections at work, on pages for those who run Rollbook. */
@NullMarked
package io.rollbook.server.console.projections;

import org.jspecify.annotations.NullMarked;
