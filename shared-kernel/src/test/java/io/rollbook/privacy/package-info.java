/** What is personal in events. */
@NullMarked
package io.rollbook.privacy;

import org.jspecify.annotations.NullMarked;
