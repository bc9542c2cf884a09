/**
 * The program: its start, and the refusals that end it early. No HTTP and no rule about
 * participants.
 */
@NullMarked
package io.rollbook.server;

import org.jspecify.annotations.NullMarked;
