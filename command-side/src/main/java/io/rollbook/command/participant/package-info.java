/**
 * Decides what may happen to a participant. Reads nothing but the participant's own events; what
 * follows from an event is the fold's business.
 */
@NullMarked
package io.rollbook.command.participant;

import org.jspecify.annotations.NullMarked;
