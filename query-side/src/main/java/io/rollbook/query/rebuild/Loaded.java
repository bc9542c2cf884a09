package io.rollbook.query.rebuild;

import org.jspecify.annotations.Nullable;

/**
 * How far a portion of a rebuild came.
 *
 * @param reached the last stream that is applied; null if there was none
 * @param events how many were read
 * @param complete there is nothing behind
 */
public record Loaded(@Nullable String reached, long events, boolean complete) {}
