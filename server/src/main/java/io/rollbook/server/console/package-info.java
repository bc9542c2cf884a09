/**
 * The face for people: pages under /console, and what they have in common. Sends the commands and
 * queries that the APIs send, and holds no rule about participants.
 */
@NullMarked
package io.rollbook.server.console;

import org.jspecify.annotations.NullMarked;
