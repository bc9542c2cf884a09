package io.rollbook.server.console.participants;

import org.jspecify.annotations.Nullable;

/**
 * A field of two who may be the same person. Texts are null where there is no value.
 *
 * @param result what the one that goes on has afterwards
 * @param gained whether that is not what it has now
 * @param left whether the duplicate has something else that does not come over
 */
record ComparedField(
    String label,
    @Nullable String survivor,
    @Nullable String duplicate,
    @Nullable String result,
    boolean gained,
    boolean left) {}
