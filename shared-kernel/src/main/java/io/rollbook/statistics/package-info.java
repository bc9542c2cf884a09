/** How many participants a workspace has and had; numbers, and nothing that is personal. */
@NullMarked
package io.rollbook.statistics;

import org.jspecify.annotations.NullMarked;
