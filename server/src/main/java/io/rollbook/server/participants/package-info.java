/**
 * The way from any HTTP face to the participants: sends commands and queries and keeps idempotency
 * keys.
 */
@NullMarked
package io.rollbook.server.participants;

import org.jspecify.annotations.NullMarked;
