/**
 * What both sides say about a participant: state, events, commands, queries and the lifecycle. Pure
 * and immutable; what may happen is decided in the command side, how it is stored is of no interest
 * here.
 */
@NullMarked
package io.rollbook.participant;

import org.jspecify.annotations.NullMarked;
