/** What sealing is made of. */
@NullMarked
package io.rollbook.eventlog.privacy;

import org.jspecify.annotations.NullMarked;
