/**
 * How many requests somebody may send in a time. Knows keys and counts, and nothing of who is
 * behind them or of HTTP.
 */
@NullMarked
package io.rollbook.server.limits;

import org.jspecify.annotations.NullMarked;
