/**
 * What a user would write instead: a participant service that is a plain Axon application, with the
 * JPA event store, a JPA projection that takes one event after the other, and one transaction for
 * each command. It has neither security nor history, so that nothing but its shape slows it down.
 */
@NullMarked
package io.rollbook.benchmarks.stock;

import org.jspecify.annotations.NullMarked;
