/**
 * What happened to participants, told by comparing the states before and after each event, and what
 * they were at any moment. Nothing is kept here: all of it is read from the log.
 */
@NullMarked
package io.rollbook.query.history;

import org.jspecify.annotations.NullMarked;
