package io.rollbook.server.console.participants;

import org.jspecify.annotations.Nullable;

/**
 * A field in a profile, a change or a comparison.
 *
 * @param text null if there is no value, likewise {@code other}
 * @param other the value after the change, or now
 */
record ShownField(String label, @Nullable String text, @Nullable String other, boolean differs) {}
