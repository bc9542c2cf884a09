/**
 * Keeps what identifies somebody under a key of that subject's own, so that destroying the key
 * destroys it everywhere, in the log and in every copy of the log. No SQL here, and no Axon.
 */
@NullMarked
package io.rollbook.eventlog.privacy;

import org.jspecify.annotations.NullMarked;
