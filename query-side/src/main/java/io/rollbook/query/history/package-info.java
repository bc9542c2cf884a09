/** What happened to a participant, told by comparing the states before and after each event. */
@NullMarked
package io.rollbook.query.history;

import org.jspecify.annotations.NullMarked;
