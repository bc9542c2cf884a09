/** Wires Axon to the event log, with no transaction on the command path. */
@NullMarked
package io.rollbook.server.axon;

import org.jspecify.annotations.NullMarked;
