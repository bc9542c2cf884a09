/**
 * What follows on the erasure of a participant: the removal of every copy that can be changed, the
 * ledger that a restored backup is held against, and receipts. The erasing event and the key that
 * goes with it are the command side's and the log's.
 */
@NullMarked
package io.rollbook.server.erasure;

import org.jspecify.annotations.NullMarked;
