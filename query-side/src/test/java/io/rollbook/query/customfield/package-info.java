/** How definitions are remembered. */
@NullMarked
package io.rollbook.query.customfield;

import org.jspecify.annotations.NullMarked;
